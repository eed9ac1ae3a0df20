package jp.sekisho.statutory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class FieldTable {
    private static final String TRANSITIONS =
            """
            select transition as id, field, name, began_on, ends_on, missing, decided_on,
                   document_number, standing, settled_on, note
              from statutory.transition_state
             where closed_seq is null
            """;

    private final Sql sql;

    FieldTable(Sql sql) {
        this.sql = sql;
    }

    /// Every decision there was, newest first.
    List<Decision> decisions() {
        return sql.of(
                        """
                        select field, applies, reason, decided_on, document_number,
                               closed_seq is null as current
                          from statutory.decision
                         order by recorded_seq desc, field
                        """)
                .list(Decision.class);
    }

    UUID add(int field, NewDecision decision) {
        return sql.into("statutory.decision")
                .set("field", field)
                .set("applies", decision.applies())
                .set("reason", decision.reason().strip())
                .set("decided_on", decision.decidedOn())
                .set("document_number", decision.documentNumber().strip())
                .add();
    }

    List<UUID> closeDecisions(Collection<Integer> fields) {
        return sql.of(
                        """
                        update statutory.decision set closed_seq = -1
                         where field = any(:fields) and closed_seq is null returning id
                        """)
                .bind("fields", fields.toArray(Integer[]::new))
                .list(UUID.class);
    }

    List<Transition> transitions() {
        return sql.of(TRANSITIONS + " order by standing, ends_on, name").list(Transition.class);
    }

    Optional<Transition> transition(UUID id) {
        return sql.of(TRANSITIONS + " and transition = :id")
                .bind("id", id)
                .optional(Transition.class);
    }

    UUID addTransition() {
        return sql.into("statutory.transition").add();
    }

    UUID addState(Transition state) {
        return sql.into("statutory.transition_state")
                .set("transition", state.id())
                .set("field", state.field())
                .set("name", state.name().strip())
                .set("began_on", state.beganOn())
                .set("ends_on", state.endsOn())
                .set("missing", state.missing().strip())
                .set("decided_on", state.decidedOn())
                .set("document_number", state.documentNumber().strip())
                .set("standing", state.standing())
                .set("settled_on", state.settledOn())
                .set("note", state.note().strip())
                .add();
    }

    UUID closeState(UUID transition) {
        return sql.closing("statutory.transition_state", "transition", transition).one(UUID.class);
    }
}
