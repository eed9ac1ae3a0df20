package jp.sekisho.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.sekisho.proof.Claim;
import jp.sekisho.proof.Outcome;
import org.jspecify.annotations.Nullable;

/// Verifies the ledger of a database: every entry, the claims brought along, and every live row
/// against the last entry that holds it. Reads one snapshot; changes nothing. What the database does
/// is to hand out its rows: each comparison is made here.
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
            sql.execute("set local timezone = 'UTC'; set local extra_float_digits = 1");
        }
        var tally = new RowAudit.Tally();
        var print = new Fingerprint();
        var entries = new EntryAudit(claims, tally, print);
        feed(connection, entries);
        entries.finish(connection);
        new RowAudit(connection, entries.rows(), print, tally).run();
        connection.rollback();
        return new Report(entries.outcome(), tally.differences());
    }

    /// One thread reads the rows while another computes.
    private static void feed(Connection connection, EntryAudit entries) throws SQLException {
        try (var worker = Executors.newSingleThreadExecutor();
                var rows = BinaryCopy.of(connection, EntryAudit.QUERY)) {
            Future<?> before = null;
            var batch = new ArrayList<BinaryCopy.Row>(BATCH);
            for (var row = rows.next(); row != null; row = rows.next()) {
                batch.add(row);
                if (batch.size() == BATCH) {
                    await(before);
                    var full = batch;
                    before = worker.submit(() -> entries.take(full));
                    batch = new ArrayList<>(BATCH);
                }
            }
            await(before);
            entries.take(batch);
        }
    }

    private static void await(@Nullable Future<?> work) {
        if (work == null) {
            return;
        }
        try {
            work.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }
}
