package jp.sekisho.access;

import java.util.ArrayList;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The [SignInRule] that holds now. Changing it is a decision with a reason.
@Component
public class SignInRules {
    private static final String TABLE = "access.sign_in_rule";

    private final Sql sql;
    private final Ledger ledger;

    SignInRules(Sql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    public SignInRule now() {
        return sql.of(
                        "select grace_days, log_days from access.sign_in_rule where closed_seq is null")
                .optional(SignInRule.class)
                .orElse(SignInRule.DEFAULT);
    }

    @Transactional
    public void decide(int graceDays, int logDays, String reason) {
        new Checks()
                .refuse(graceDays < 0 || graceDays > 60, "graceDays", "problem.between", 0, 60)
                .refuse(logDays < 90 || logDays > 3650, "logDays", "problem.between", 90, 3650)
                .line("reason", reason)
                .orRefuse();
        var ids =
                new ArrayList<>(
                        sql.of(
                                        """
                                        update access.sign_in_rule set closed_seq = -1
                                         where closed_seq is null
                                        returning id
                                        """)
                                .list(UUID.class));
        var rule =
                sql.into(TABLE)
                        .set("grace_days", graceDays)
                        .set("log_days", logDays)
                        .set("reason", reason.strip())
                        .add();
        ids.add(rule);
        ledger.enter(
                Entry.of("access.sign-in-rule.decided", "sign-in-rule", rule).with(TABLE, ids));
    }
}
