package jp.sekisho.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class PeopleTable {
    private final Sql sql;

    PeopleTable(Sql sql) {
        this.sql = sql;
    }

    List<Listed> find(String key, LocalDate day, People.Whom whom, int limit) {
        return sql.of(
                        """
                        select p.person as id, p.name, p.kana, p.employee_number,
                               array(select concat_ws(' ', o.name, u.name, coalesce(t.name, m.title))
                                       from organization.membership m
                                       join organization.organ_state o
                                         on o.organ = m.organ and o.closed_seq is null
                                       left join organization.unit_state u
                                         on u.unit = m.unit and u.closed_seq is null
                                       left join organization.post_state t
                                         on t.post = m.post and t.closed_seq is null
                                      where m.person = p.person
                                        and m.closed_seq is null
                                        and m.valid_from <= :day
                                        and (m.valid_to is null or m.valid_to >= :day)
                                      order by o.position, u.position) as places
                          from organization.person_state p
                         where p.closed_seq is null
                           and position(:key in p.search_key) > 0
                           and (:whom = 'ALL'
                                or :whom = 'COME'
                                   and not exists (select from organization.membership m
                                                    where m.person = p.person and m.closed_seq is null)
                                or exists (select from organization.membership m
                                            where m.person = p.person
                                              and m.closed_seq is null
                                              and m.valid_from <= :day
                                              and (:whom = 'COME'
                                                   or m.valid_to is null or m.valid_to >= :day)))
                         order by p.kana, p.name, p.person
                         limit :limit
                        """)
                .bind("key", key)
                .bind("day", day)
                .bind("whom", whom.name())
                .bind("limit", limit)
                .list(PeopleTable::listed);
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kana"),
                row.getString("employee_number"),
                List.of((String[]) row.getArray("places").getArray()));
    }

    int count(LocalDate day) {
        return sql.of(
                        """
                        select count(distinct person)
                          from organization.membership
                         where closed_seq is null
                           and valid_from <= :day
                           and (valid_to is null or valid_to >= :day)
                        """)
                .bind("day", day)
                .one(Integer.class);
    }

    Optional<Person> get(UUID person) {
        return sql.of(
                        """
                        select person as id, name, kana, employee_number
                          from organization.person_state
                         where person = :person and closed_seq is null
                        """)
                .bind("person", person)
                .optional(Person.class);
    }

    boolean numberTaken(String number, UUID byAnother) {
        return sql.of(
                        """
                        select exists (select from organization.person_state
                                        where employee_number = :number
                                          and person <> :person
                                          and closed_seq is null)
                        """)
                .bind("number", number)
                .bind("person", byAnother)
                .one(Boolean.class);
    }

    UUID add() {
        return sql.into("organization.person").add();
    }

    UUID addState(UUID person, String name, String kana, String employeeNumber) {
        return sql.into("organization.person_state")
                .set("person", person)
                .set("name", name)
                .set("kana", kana)
                .set("employee_number", employeeNumber.strip())
                .set("search_key", NameKey.of(name, kana, employeeNumber))
                .add();
    }

    UUID closeState(UUID person) {
        return sql.closing("organization.person_state", "person", person).one(UUID.class);
    }

    List<Membership> memberships(UUID person) {
        return sql.of(
                        """
                        select m.id, m.person, o.name as organ_name, u.name as unit_name,
                               t.name as post_name, m.kind, m.title, m.valid_from, m.valid_to,
                               c.capacity
                          from organization.membership m
                          left join organization.capacity c
                            on c.person = m.person and c.organ = m.organ
                           and c.unit is not distinct from m.unit
                           and c.valid_from = m.valid_from and c.closed_seq is null
                          join organization.organ_state o on o.organ = m.organ and o.closed_seq is null
                          left join organization.unit_state u on u.unit = m.unit and u.closed_seq is null
                          left join organization.post_state t on t.post = m.post and t.closed_seq is null
                         where m.person = :person
                           and m.closed_seq is null
                         order by m.valid_from desc, o.position
                        """)
                .bind("person", person)
                .list(Membership.class);
    }

    UUID addMembership(UUID person, NewMembership wish) {
        return sql.into("organization.membership")
                .set("person", person)
                .set("organ", wish.organ())
                .set("unit", wish.unit())
                .set("post", wish.post())
                .set("kind", wish.kind())
                .set("title", wish.title().strip())
                .set("valid_from", wish.validFrom())
                .set("valid_to", wish.validTo())
                .add();
    }

    UUID personOf(UUID membership) {
        return sql.of("select person from organization.membership where id = :id")
                .bind("id", membership)
                .one(UUID.class);
    }

    Optional<LocalDate> validFrom(UUID membership) {
        return sql.of(
                        """
                        select valid_from from organization.membership
                         where id = :id and closed_seq is null
                        """)
                .bind("id", membership)
                .optional(LocalDate.class);
    }

    /// Closes the row and writes the same one with its end.
    UUID end(UUID membership, LocalDate lastDay) {
        var id = UUID.randomUUID();
        sql.of(
                        """
                        with closed as (
                            update organization.membership set closed_seq = -1
                             where id = :old and closed_seq is null
                            returning person, organ, unit, post, kind, title, valid_from)
                        insert into organization.membership
                               (id, person, organ, unit, post, kind, title, valid_from, valid_to)
                        select :id, person, organ, unit, post, kind, title, valid_from, :last
                          from closed
                        """)
                .bind("old", membership)
                .bind("id", id)
                .bind("last", lastDay)
                .run();
        return id;
    }
}
