package jp.sekisho.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.ActingPerson;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Component;

/// 兼務の禁止, transaction by transaction: who acts on what concerns himself must say why it cannot be
/// helped, and auditors see it.
@Component
public class Overrides {
    /// The form's field for the reason.
    public static final String FIELD = "overrideReason";

    private final Sql sql;
    private final Ledger ledger;
    private final ActingPerson acting;
    private final Dates dates;

    Overrides(Sql sql, Ledger ledger, ActingPerson acting, Dates dates) {
        this.sql = sql;
        this.ledger = ledger;
        this.acting = acting;
        this.dates = dates;
    }

    public List<RecordedOverride> all() {
        return sql.of(
                        """
                        select o.id, o.kind, o.person, p.name, o.on_day, o.reason
                          from organization.override o
                          join organization.person_state p
                            on p.person = o.person and p.closed_seq is null
                         where o.closed_seq is null
                         order by o.recorded_seq desc
                        """)
                .list(RecordedOverride.class);
    }

    public Optional<UUID> acting() {
        return acting.id();
    }

    /// Keeps the reason when the one who acts is the one concerned; without a reason it is refused.
    public void mayConcern(UUID person, RecordedOverride.Kind kind, UUID subject, String reason) {
        if (!acting.id().equals(Optional.of(person))) {
            return;
        }
        new Checks()
                .refuse(reason.isBlank(), FIELD, "problem.override." + kind)
                .optionalLine(FIELD, reason)
                .orRefuse();
        var id =
                sql.into("organization.override")
                        .set("kind", kind)
                        .set("subject", subject)
                        .set("person", person)
                        .set("on_day", dates.today())
                        .set("reason", reason.strip())
                        .add();
        ledger.enter(
                Entry.of("organization.override.reasoned", "override", id)
                        .with("organization.override", id));
    }
}
