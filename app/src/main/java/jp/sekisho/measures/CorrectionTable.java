package jp.sekisho.measures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CorrectionTable {
    private static final String ALL =
            """
            select c.correction as id, c.source, c.rule, r.number || ' ' || r.title as rule_title,
                   c.problem, c.cause, c.measure, c.person, p.name, c.due, c.done_on, c.done_note,
                   c.checked_on, k.name as checked_by, c.effective, c.check_note
              from measures.correction_state c
              join organization.person_state p on p.person = c.person and p.closed_seq is null
              left join organization.person_state k
                on k.person = c.checked_by and k.closed_seq is null
              left join measures.rule_state r on r.rule = c.rule and r.closed_seq is null
             where c.closed_seq is null
            """;

    private final Sql sql;

    CorrectionTable(Sql sql) {
        this.sql = sql;
    }

    List<Correction> all() {
        return sql.of(ALL + " order by c.done_on is not null, c.due, c.correction")
                .list(Correction.class);
    }

    List<Correction> openOf(UUID person) {
        return sql.of(ALL + " and c.done_on is null and c.person = :person order by c.due")
                .bind("person", person)
                .list(Correction.class);
    }

    Optional<Correction> get(UUID id) {
        return sql.of(ALL + " and c.correction = :id").bind("id", id).optional(Correction.class);
    }

    UUID add() {
        return sql.into("measures.correction").add();
    }

    UUID addState(Correction state, @Nullable UUID checkedBy) {
        return sql.into("measures.correction_state")
                .set("correction", state.id())
                .set("source", state.source())
                .set("rule", state.rule())
                .set("problem", state.problem().strip())
                .set("cause", state.cause().strip())
                .set("measure", state.measure().strip())
                .set("person", state.person())
                .set("due", state.due())
                .set("done_on", state.doneOn())
                .set("done_note", state.doneNote().strip())
                .set("checked_on", state.checkedOn())
                .set("checked_by", checkedBy)
                .set("effective", state.effective())
                .set("check_note", state.checkNote().strip())
                .add();
    }

    UUID close(UUID correction) {
        return sql.closing("measures.correction_state", "correction", correction).one(UUID.class);
    }
}
