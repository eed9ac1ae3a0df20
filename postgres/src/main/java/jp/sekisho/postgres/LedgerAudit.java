package jp.sekisho.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.sekisho.proof.Claim;
import jp.sekisho.proof.Entry;
import jp.sekisho.proof.Outcome;
import jp.sekisho.proof.Verifier;

/// Verifies the ledger of a database: every entry, the claims brought along, and every live row
/// against the last entry that holds it. Reads one snapshot; changes nothing.
public final class LedgerAudit {
    private static final int BATCH = 2_000;

    private LedgerAudit() {}

    /// What was found.
    ///
    /// @param log the entries by themselves and against the claims
    /// @param rows how the live rows differ from what the entries say
    public record Report(Outcome log, RowAudit.Differences rows) {
        public boolean whole() {
            return log instanceof Outcome.Whole && rows.none();
        }
    }

    /// @param connection of a role that may read everything; its transaction is ended
    public static Report run(Connection connection, List<Claim> claims) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var sql = connection.createStatement()) {
            sql.execute("set local timezone = 'UTC'");
        }
        var verifier = new Verifier(claims);
        var tree = new TreeAudit();
        feed(connection, verifier, tree);
        var rows = RowAudit.run(connection, tree);
        connection.rollback();
        return new Report(verifier.finish(), rows);
    }

    private static void feed(Connection connection, Verifier verifier, TreeAudit tree)
            throws SQLException {
        var text =
                """
                select e.leaf, e.hash, p.salt, p.content
                  from ledger.entry e
                  left join ledger.payload p on p.sequence = e.sequence
                 order by e.sequence
                """;
        try (var statement = connection.prepareStatement(text)) {
            statement.setFetchSize(BATCH);
            try (var rows = statement.executeQuery()) {
                var batch = new ArrayList<Entry>(BATCH);
                while (rows.next()) {
                    batch.add(entry(rows));
                    tree.add(rows.getBytes(2));
                    if (batch.size() == BATCH) {
                        verifier.addAll(batch);
                        batch.clear();
                    }
                }
                verifier.addAll(batch);
            }
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var content = row.getString(4);
        return Entry.stored(
                row.getString(1).getBytes(StandardCharsets.UTF_8),
                row.getBytes(2),
                row.getBytes(3),
                content == null ? null : content.getBytes(StandardCharsets.UTF_8));
    }
}
