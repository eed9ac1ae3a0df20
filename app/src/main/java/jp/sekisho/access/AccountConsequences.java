package jp.sekisho.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        var consequences = new ArrayList<Consequence>();
        for (var change : changes) {
            account(change.person())
                    .ifPresent(account -> {
                        switch (change.direction()) {
                            case LEAVES ->
                                    consequences.add(
                                            Consequence.turns(
                                                    change.person(), "transfer.account-ends"));
                            case MOVES -> {
                                if (privileged(account)) {
                                    consequences.add(
                                            Consequence.asks(
                                                    change.person(),
                                                    day.minusDays(1),
                                                    "/accounts/" + account,
                                                    false,
                                                    "transfer.rights"));
                                }
                            }
                            case JOINS -> {}
                        }
                    });
        }
        return consequences;
    }

    private java.util.Optional<UUID> account(UUID person) {
        return sql.of(
                        """
                        select a.id from access.account a
                          join access.account_state s
                            on s.account = a.id and s.closed_seq is null and not s.stopped
                         where a.person = :person
                        """)
                .bind("person", person)
                .optional(UUID.class);
    }

    private boolean privileged(UUID account) {
        return sql.of(
                        """
                        select exists (select from access.entitlement
                                        where account = :account and closed_seq is null
                                          and entitled_as in ('ADMINISTRATOR', 'OFFICER', 'AUDITOR'))
                        """)
                .bind("account", account)
                .one(Boolean.class);
    }
}
