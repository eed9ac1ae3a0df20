package jp.sekisho.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.sekisho.postgres.RowAudit.Difference;
import jp.sekisho.postgres.RowAudit.Kind;
import jp.sekisho.proof.Claim;
import jp.sekisho.proof.Entry;
import jp.sekisho.proof.Leaf;
import jp.sekisho.proof.Malformed;
import jp.sekisho.proof.Outcome;
import jp.sekisho.proof.Verifier;

/// One pass over the entries, in their order: hashes and commitments, the columns beside the leaf,
/// what was erased, and the last state of every row. Used by one thread at a time.
final class EntryAudit {
    static final String QUERY =
            """
            select e.leaf, e.hash, p.salt, p.content,
                   e.sequence, e.action, e.actor, e.subject, e.time
              from ledger.entry e
              left join ledger.payload p on p.sequence = e.sequence
             order by e.sequence
            """;
    private static final int LEAF = 0;
    private static final int HASH = 1;
    private static final int SALT = 2;
    private static final int CONTENT = 3;
    private static final int SEQUENCE = 4;
    private static final int ACTION = 5;
    private static final int ACTOR = 6;
    private static final int SUBJECT = 7;
    private static final int TIME = 8;

    private final Verifier verifier;
    private final TreeAudit tree = new TreeAudit();
    private final RowAudit.Tally tally;
    private final EnteredRows rows;

    /// Entries without payload of each module and subject, until an entry says that they were erased.
    private final Map<String, List<Long>> open = new HashMap<>();

    EntryAudit(List<Claim> claims, RowAudit.Tally tally, Fingerprint print) {
        verifier = new Verifier(claims);
        this.tally = tally;
        rows = new EnteredRows(print);
    }

    void take(List<BinaryCopy.Row> batch) {
        var entries = new ArrayList<Entry>(batch.size());
        for (var row : batch) {
            var content = row.bytes(CONTENT);
            var hash = row.present(HASH);
            entries.add(Entry.stored(row.present(LEAF), hash, row.bytes(SALT), content));
            tree.add(hash);
            var sequence = row.number(SEQUENCE);
            erasure(row, sequence, content == null);
            label(row, sequence);
            if (content != null && !rows.enter(sequence, content)) {
                tally.add(
                        new Difference(Kind.PAYLOAD_UNREADABLE, "ledger.payload", null, sequence));
            }
        }
        verifier.addAll(entries);
    }

    /// Salt and payload go with an entry of the same module and subject that says so.
    private void erasure(BinaryCopy.Row row, long sequence, boolean gone) {
        var action = row.text(ACTION);
        boolean says = action.endsWith(".erased");
        if (!says && !gone) {
            return;
        }
        var about = action.substring(0, Math.max(0, action.indexOf('.'))) + " " + row.text(SUBJECT);
        if (says) {
            open.remove(about);
        }
        if (gone) {
            open.computeIfAbsent(about, _ -> new ArrayList<>()).add(sequence);
        }
    }

    /// The columns beside the leaf are for lists; a changed one would mislead whoever reads them. A
    /// leaf that cannot be read was damaged, which the verifier says.
    private void label(BinaryCopy.Row row, long sequence) {
        try {
            var leaf = Leaf.parse(row.present(LEAF));
            if (leaf.sequence() != sequence
                    || leaf.time() != row.number(TIME)
                    || !Objects.equals(leaf.action(), row.text(ACTION))
                    || !Objects.equals(leaf.actor(), row.text(ACTOR))
                    || !Objects.equals(leaf.subject(), row.text(SUBJECT))) {
                tally.add(new Difference(Kind.ENTRY_LABEL, "ledger.entry", null, sequence));
            }
        } catch (Malformed damaged) {
            return;
        }
    }

    /// All entries were there.
    void finish(Connection connection) throws SQLException {
        for (var node : tree.differences(connection)) {
            tally.add(new Difference(Kind.TREE, "ledger.node", node, null));
        }
        open.values().stream()
                .flatMap(List::stream)
                .sorted()
                .map(gone -> new Difference(Kind.NOT_ERASED, "ledger.payload", null, gone))
                .forEach(tally::add);
    }

    Map<String, LastStates> rows() {
        return rows.relations();
    }

    Outcome outcome() {
        return verifier.finish();
    }
}
