package jp.sekisho.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.organization.Change;
import jp.sekisho.organization.Consequence;
import jp.sekisho.organization.Consequences;
import jp.sekisho.shared.Sql;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Accounts that end with a transfer, and rights given by name that somebody should look at again.
@Component
@Order(2)
class AccountConsequences implements Consequences {
    private final Sql sql;

    AccountConsequences(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Consequence> of(LocalDate day, List<Change> changes) {
        var accounts = accounts(changes.stream().map(Change::person).toList());
        var consequences = new ArrayList<Consequence>();
        for (var change : changes) {
            var account = accounts.get(change.person());
            if (account == null) {
                continue;
            }
            switch (change.direction()) {
                case LEAVES ->
                        consequences.add(
                                Consequence.turns(change.person(), "transfer.account-ends"));
                case MOVES -> {
                    if (account.privileged()) {
                        consequences.add(
                                Consequence.asks(
                                        change.person(),
                                        day.minusDays(1),
                                        "/accounts/" + account.id(),
                                        false,
                                        "transfer.rights"));
                    }
                }
                case JOINS -> {}
            }
        }
        return consequences;
    }

    private record Named(UUID person, UUID id, boolean privileged) {}

    private Map<UUID, Named> accounts(List<UUID> people) {
        return sql
                .of(
                        """
                        select a.person, a.id,
                               exists (select from access.entitlement e
                                        where e.account = a.id and e.closed_seq is null
                                          and e.entitled_as in ('ADMINISTRATOR', 'OFFICER', 'AUDITOR'))
                                   as privileged
                          from access.account a
                          join access.account_state s
                            on s.account = a.id and s.closed_seq is null and not s.stopped
                         where a.person = any(:people)
                        """)
                .bind("people", people.toArray(UUID[]::new))
                .list(Named.class)
                .stream()
                .collect(Collectors.toMap(Named::person, each -> each, (one, other) -> one));
    }
}
