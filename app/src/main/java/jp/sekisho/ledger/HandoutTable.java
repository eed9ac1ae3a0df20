package jp.sekisho.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.ledger.Handout.Means;
import jp.sekisho.proof.Checkpoint;
import jp.sekisho.proof.SignedNote;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class HandoutTable {
    private static final String HANDOUTS =
            """
            select id, size, root, given_to, means, handed_on
              from ledger.handout
             where closed_seq is null
            """;

    private final Sql sql;

    HandoutTable(Sql sql) {
        this.sql = sql;
    }

    List<Handout> all() {
        return sql.of(HANDOUTS + " order by size desc, recorded_seq desc").list(Handout.class);
    }

    Optional<Handout> one(UUID handout) {
        return sql.of(HANDOUTS + " and id = :id").bind("id", handout).optional(Handout.class);
    }

    void keep(long size, SignedNote note, Instant at) {
        sql.of(
                        """
                        insert into ledger.checkpoint (size, note, issued_at)
                        values (:size, :note, :at)
                        on conflict (size) do nothing
                        """)
                .bind("size", size)
                .bind("note", note.toString())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .run();
    }

    UUID add(Checkpoint checkpoint, String givenTo, Means means, LocalDate on) {
        return sql.into("ledger.handout")
                .set("size", checkpoint.size())
                .set("root", checkpoint.root().hex())
                .set("given_to", givenTo)
                .set("means", means)
                .set("handed_on", on)
                .add();
    }

    String note(long size) {
        return sql.of("select note from ledger.checkpoint where size = :size")
                .bind("size", size)
                .one(String.class);
    }
}
