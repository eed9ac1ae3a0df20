package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ConfirmationTable {
    /// Each person once: of several places, the first in the order of the organs.
    private static final String READERS =
            """
            with reader as (
                select distinct on (m.person)
                       m.person, p.name, p.kana, o.name as organ_name, u.name as unit_name, m.kind,
                       o.position as organ_position, u.position as unit_position,
                       c.confirmed_on
                  from organization.membership m
                  join organization.person_state p on p.person = m.person and p.closed_seq is null
                  join organization.organ_state o on o.organ = m.organ and o.closed_seq is null
                  left join organization.unit_state u on u.unit = m.unit and u.closed_seq is null
                  left join policy.confirmation c
                    on c.person = m.person and c.edition = :edition and c.closed_seq is null
                 where m.closed_seq is null
                   and m.valid_from <= :day
                   and (m.valid_to is null or m.valid_to >= :day)
                 order by m.person, o.position, u.position)
            """;

    /// How long somebody has after the edition was accepted or he came.
    static final int DAYS = 30;

    private final Sql sql;

    ConfirmationTable(Sql sql) {
        this.sql = sql;
    }

    List<Reader> readers(UUID edition, LocalDate day) {
        return sql.of(
                        READERS
                                + """
                                select person, name, kana, organ_name, unit_name, kind, confirmed_on
                                  from reader
                                 order by organ_position, unit_position nulls first, kana, name, person
                                """)
                .bind("edition", edition)
                .bind("day", day)
                .list(Reader.class);
    }

    /// In an organ everybody who stands in it is shown, so the organs may add up to more than all.
    List<Coverage> perOrgan(UUID edition, LocalDate day) {
        return sql.of(
                        """
                        select o.name, count(distinct c.person)::int as confirmed,
                               count(distinct m.person)::int as total
                          from organization.organ_state o
                          join organization.membership m
                            on m.organ = o.organ
                           and m.closed_seq is null
                           and m.valid_from <= :day
                           and (m.valid_to is null or m.valid_to >= :day)
                          left join policy.confirmation c
                            on c.person = m.person and c.edition = :edition and c.closed_seq is null
                         where o.closed_seq is null
                         group by o.name, o.position
                         order by o.position
                        """)
                .bind("edition", edition)
                .bind("day", day)
                .list(Coverage.class);
    }

    List<Coverage> perKind(UUID edition, LocalDate day) {
        return sql.of(
                        READERS
                                + """
                                select kind as name, count(confirmed_on)::int as confirmed,
                                       count(*)::int as total
                                  from reader
                                 group by kind
                                 order by kind
                                """)
                .bind("edition", edition)
                .bind("day", day)
                .list(Coverage.class);
    }

    record Read(UUID person, LocalDate confirmedOn) {}

    /// Which of these people have confirmed the edition, and when.
    List<Read> of(List<UUID> people, UUID edition) {
        return sql.of(
                        """
                        select person, confirmed_on from policy.confirmation
                         where person = any(:people) and edition = :edition and closed_seq is null
                        """)
                .bind("people", people.toArray(UUID[]::new))
                .bind("edition", edition)
                .list(Read.class);
    }

    /// Those who stand in the unit or below it; without an edition nobody has confirmed.
    List<Reader> within(UUID unit, @Nullable UUID edition, LocalDate day) {
        return sql.of(
                        """
                        with recursive inside as (
                            select :unit::uuid as unit
                            union
                            select s.unit
                              from organization.unit_state s
                              join inside i on s.parent = i.unit
                             where s.closed_seq is null)
                        select distinct p.person, p.name, p.kana, o.name as organ_name,
                               u.name as unit_name, m.kind, c.confirmed_on
                          from organization.membership m
                          join inside i on i.unit = m.unit
                          join organization.person_state p
                            on p.person = m.person and p.closed_seq is null
                          join organization.organ_state o
                            on o.organ = m.organ and o.closed_seq is null
                          join organization.unit_state u
                            on u.unit = m.unit and u.closed_seq is null
                          left join policy.confirmation c
                            on c.person = m.person
                           and c.edition = :edition::uuid
                           and c.closed_seq is null
                         where m.closed_seq is null
                           and m.valid_from <= :day
                           and (m.valid_to is null or m.valid_to >= :day)
                         order by p.kana, p.name, p.person
                        """)
                .bind("unit", unit)
                .bind("edition", edition)
                .bind("day", day)
                .list(Reader.class);
    }

    /// By when the person must have read the edition; empty once he has, or when he belongs nowhere.
    Optional<LocalDate> due(UUID edition, UUID person, LocalDate day) {
        return sql.of(
                        """
                        select greatest(e.accepted_on, m.came) + :days as due
                          from policy.edition e
                          join (select min(valid_from) as came
                                  from organization.membership
                                 where person = :person
                                   and closed_seq is null
                                   and valid_from <= :day
                                   and (valid_to is null or valid_to >= :day)) m
                            on m.came is not null
                         where e.id = :edition
                           and not exists (select from policy.confirmation c
                                            where c.edition = e.id
                                              and c.person = :person
                                              and c.closed_seq is null)
                        """)
                .bind("edition", edition)
                .bind("person", person)
                .bind("day", day)
                .bind("days", DAYS)
                .optional(LocalDate.class);
    }

    /// What somebody has read, the latest first.
    record Confirmed(String title, int number, LocalDate confirmedOn, String listNumber) {}

    List<Confirmed> of(UUID person) {
        return sql.of(
                        """
                        select e.title, e.number, c.confirmed_on, c.list_number
                          from policy.confirmation c
                          join policy.edition e on e.id = c.edition
                         where c.person = :person and c.closed_seq is null
                         order by c.confirmed_on desc, e.number desc
                        """)
                .bind("person", person)
                .list(Confirmed.class);
    }

    /// Those of the people who confirmed the edition.
    Set<UUID> confirmed(UUID edition, Collection<UUID> people) {
        return new HashSet<>(
                sql.of(
                                """
                                select person from policy.confirmation
                                 where edition = :edition
                                   and person = any(:people)
                                   and closed_seq is null
                                """)
                        .bind("edition", edition)
                        .bind("people", people.toArray(UUID[]::new))
                        .list(UUID.class));
    }

    boolean confirmed(UUID edition, UUID person) {
        return sql.of(
                        """
                        select exists (select from policy.confirmation
                                        where edition = :edition
                                          and person = :person
                                          and closed_seq is null)
                        """)
                .bind("edition", edition)
                .bind("person", person)
                .one(Boolean.class);
    }

    UUID confirm(UUID edition, UUID person, LocalDate on, String way, String listNumber) {
        return sql.into("policy.confirmation")
                .set("edition", edition)
                .set("person", person)
                .set("confirmed_on", on)
                .set("way", way)
                .set("list_number", listNumber)
                .add();
    }
}
