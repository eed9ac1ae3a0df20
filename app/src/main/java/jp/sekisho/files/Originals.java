package jp.sekisho.files;

import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files kept exactly as they were received.
@Component
public class Originals {
    private final Sql sql;
    private final Ledger ledger;

    Originals(Sql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    @Transactional
    public UUID keep(String name, byte[] content) {
        var id = sql.into("files.original").set("name", name).set("content", content).add();
        ledger.enter(Entry.of("files.original.kept", "original", id).with("files.original", id));
        return id;
    }

    public byte[] content(UUID original) {
        return sql.of("select content from files.original where id = :id and content is not null")
                .bind("id", original)
                .optional(byte[].class)
                .orElseThrow(() -> new Absent("original", original));
    }
}
