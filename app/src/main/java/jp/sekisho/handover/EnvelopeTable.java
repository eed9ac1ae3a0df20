package jp.sekisho.handover;

import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class EnvelopeTable {
    static final String SEAL = "handover.seal";

    private final Sql sql;

    EnvelopeTable(Sql sql) {
        this.sql = sql;
    }

    /// Two at once must not seal one envelope twice.
    void alone() {
        sql.of("select pg_advisory_xact_lock(hashtext('handover.seal'))")
                .list((row, number) -> true);
    }

    /// The newest line first.
    List<Seal> all() {
        return sql.of(
                        """
                        select id, envelope, key_id, what, on_day, done_by, witness, place, reason
                          from handover.seal
                         where closed_seq is null
                         order by recorded_seq desc
                        """)
                .list(Seal.class);
    }

    UUID add(Seal seal) {
        return sql.into(SEAL)
                .set("envelope", seal.envelope())
                .set("key_id", seal.keyId())
                .set("what", seal.what().name())
                .set("on_day", seal.onDay())
                .set("done_by", seal.doneBy())
                .set("witness", seal.witness())
                .set("place", seal.place())
                .set("reason", seal.reason())
                .add();
    }
}
