package jp.sekisho.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class HandoverTable {
    static final String NOTE = "handover.note";
    static final String TAKING = "handover.taking";

    private static final String NOTES =
            """
            select n.id, n.from_person, f.name as from_name, n.to_person, t.name as to_name, n.on_day,
                   n.made_on, n.remarks, n.fingerprint, n.pdf, n.docx, k.taken_on, k.remark
              from handover.note n
              join organization.person_state f
                on f.person = n.from_person and f.closed_seq is null
              join organization.person_state t on t.person = n.to_person and t.closed_seq is null
              left join handover.taking k on k.note = n.id and k.closed_seq is null
             where n.closed_seq is null
            """;

    private final Sql sql;

    HandoverTable(Sql sql) {
        this.sql = sql;
    }

    /// The newest first.
    List<HandoverNote> newest(int limit) {
        return sql.of(NOTES + " order by n.recorded_seq desc limit :limit")
                .bind("limit", limit)
                .list(HandoverNote.class);
    }

    List<HandoverNote> waitingFor(UUID person) {
        return sql.of(NOTES + " and n.to_person = :person and k.id is null order by n.on_day, n.id")
                .bind("person", person)
                .list(HandoverNote.class);
    }

    Optional<HandoverNote> one(UUID note) {
        return sql.of(NOTES + " and n.id = :note").bind("note", note).optional(HandoverNote.class);
    }

    UUID add(Draft draft, LocalDate madeOn, String fingerprint, UUID pdf, UUID docx) {
        return sql.into(NOTE)
                .set("from_person", draft.from())
                .set("to_person", draft.to())
                .set("on_day", draft.onDay())
                .set("made_on", madeOn)
                .set("remarks", draft.remarks())
                .set("fingerprint", fingerprint)
                .set("pdf", pdf)
                .set("docx", docx)
                .add();
    }

    UUID take(UUID note, LocalDate on, String remark) {
        return sql.into(TAKING).set("note", note).set("taken_on", on).set("remark", remark).add();
    }
}
