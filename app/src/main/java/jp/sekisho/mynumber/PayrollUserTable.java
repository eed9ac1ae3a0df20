package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PayrollUserTable {
    private final Sql sql;

    PayrollUserTable(Sql sql) {
        this.sql = sql;
    }

    List<PayrollUser> all(LocalDate day) {
        return sql.of(
                        """
                        select s.payroll_user as id, u.login, s.name, s.number, s.place, s.active,
                               s.kind, s.person, coalesce(p.name, '') as person_name,
                               exists (select from organization.membership m
                                        where m.person = s.person and m.closed_seq is null
                                          and m.valid_from <= :day
                                          and (m.valid_to is null or m.valid_to >= :day)) as stands,
                               s.explanation, s.explained_on, s.taken
                          from mynumber.payroll_user_state s
                          join mynumber.payroll_user u on u.id = s.payroll_user
                          left join organization.person_state p
                            on p.person = s.person and p.closed_seq is null
                         where s.closed_seq is null
                         order by not s.active, s.kind <> 'UNKNOWN', u.login
                        """)
                .bind("day", day)
                .list(PayrollUser.class);
    }

    Optional<UUID> id(String login) {
        return sql.of("select id from mynumber.payroll_user where login = :login")
                .bind("login", login)
                .optional(UUID.class);
    }

    UUID add(String login) {
        return sql.into("mynumber.payroll_user").set("login", login).add();
    }

    UUID addState(PayrollUser user) {
        return sql.into("mynumber.payroll_user_state")
                .set("payroll_user", user.id())
                .set("name", user.name())
                .set("number", user.number())
                .set("place", user.place())
                .set("active", user.active())
                .set("kind", user.kind().name())
                .set("person", user.person())
                .set("explanation", user.explanation())
                .set("explained_on", user.explainedOn())
                .set("taken", user.taken())
                .add();
    }

    List<UUID> close(UUID user) {
        return sql.closing("mynumber.payroll_user_state", "payroll_user", user).list(UUID.class);
    }

    /// @param closed whether a later one took its place
    record Brought(UUID id, UUID user, String login, boolean closed, @Nullable UUID before) {}

    /// What an import said, and which state of the same user each of them replaced.
    List<Brought> brought(UUID taken) {
        return sql.of(
                        """
                        select s.id, s.payroll_user as "user", u.login,
                               s.closed_seq is not null as closed,
                               (select b.id from mynumber.payroll_user_state b
                                 where b.payroll_user = s.payroll_user
                                   and b.closed_seq = s.recorded_seq) as before
                          from mynumber.payroll_user_state s
                          join mynumber.payroll_user u on u.id = s.payroll_user
                         where s.taken = :taken
                         order by u.login
                        """)
                .bind("taken", taken)
                .list(Brought.class);
    }

    /// The state stands again, as a copy.
    UUID again(UUID state) {
        var id = UUID.randomUUID();
        sql.of(
                        """
                        insert into mynumber.payroll_user_state
                               (id, payroll_user, name, number, place, active, kind, person,
                                explanation, explained_on, taken)
                        select :id, payroll_user, name, number, place, active, kind, person,
                               explanation, explained_on, taken
                          from mynumber.payroll_user_state where id = :state
                        """)
                .bind("id", id)
                .bind("state", state)
                .run();
        return id;
    }

    record Listed(UUID person, String name, String number) {}

    List<Listed> people() {
        return sql.of(
                        """
                        select person, name, employee_number as number
                          from organization.person_state where closed_seq is null
                        """)
                .list(Listed.class);
    }
}
