package jp.sekisho.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.organization.PersonFact;
import jp.sekisho.organization.WorkerFacts;
import jp.sekisho.shared.Sql;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Which workers of a partner have a way into the program, and whether it is open that day.
@Component
@Order(1)
class WorkerAccounts implements WorkerFacts {
    private final Sql sql;

    WorkerAccounts(Sql sql) {
        this.sql = sql;
    }

    private record Way(UUID person, String signInName, boolean open) {}

    @Override
    public String heading() {
        return "partner.account";
    }

    @Override
    public String permission() {
        return "organization.read";
    }

    @Override
    public Map<UUID, PersonFact> of(List<UUID> people, LocalDate day) {
        var said = new HashMap<UUID, PersonFact>();
        sql.of(
                        """
                        select a.person, s.sign_in_name,
                               not s.stopped and access.stands(a.person, :day) as open
                          from access.account a
                          join access.account_state s on s.account = a.id and s.closed_seq is null
                         where a.person = any(:people)
                        """)
                .bind("people", people.toArray(UUID[]::new))
                .bind("day", day)
                .list(Way.class)
                .forEach(way ->
                        said.put(
                                way.person,
                                PersonFact.of(
                                        "",
                                        way.open ? "partner.account.open" : "partner.account.shut",
                                        way.signInName)));
        return said;
    }
}
