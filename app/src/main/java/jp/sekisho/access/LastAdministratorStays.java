package jp.sekisho.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.organization.LeavingObjection;
import jp.sekisho.shared.Problem;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Component;

/// An account ends with its person's last place. The day after, somebody else must be there to
/// administer the accounts.
@Component
class LastAdministratorStays implements LeavingObjection {
    private final Sql sql;

    LastAdministratorStays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Problem> to(UUID person, UUID membership, LocalDate lastDay) {
        return stays(person, membership, lastDay)
                        || !administrates(person)
                        || anotherAdministrator(person, lastDay)
                ? Optional.empty()
                : Optional.of(Problem.at("lastDay", "problem.last-administrator"));
    }

    private boolean stays(UUID person, UUID membership, LocalDate lastDay) {
        return sql.of(
                        """
                        select exists (select from organization.membership
                                        where person = :person and id <> :membership
                                          and closed_seq is null
                                          and (valid_to is null or valid_to > :day))
                        """)
                .bind("person", person)
                .bind("membership", membership)
                .bind("day", lastDay)
                .one(Boolean.class);
    }

    private boolean administrates(UUID person) {
        return administrator(person, true, LocalDate.EPOCH);
    }

    private boolean anotherAdministrator(UUID person, LocalDate lastDay) {
        return administrator(person, false, lastDay.plusDays(1));
    }

    private boolean administrator(UUID person, boolean himself, LocalDate day) {
        return sql.of(
                        """
                        select exists (
                            select from access.account a
                              join access.account_state s
                                on s.account = a.id and s.closed_seq is null and not s.stopped
                              join access.entitlement e
                                on e.account = a.id and e.closed_seq is null
                               and e.entitled_as = 'ADMINISTRATOR'
                             where (a.person = :person) = :himself
                               and (:himself or access.stands(a.person, :day)))
                        """)
                .bind("person", person)
                .bind("himself", himself)
                .bind("day", day)
                .one(Boolean.class);
    }
}
