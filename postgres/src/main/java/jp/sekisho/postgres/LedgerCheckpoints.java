package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.sekisho.proof.Checkpoint;
import jp.sekisho.proof.Claim;
import jp.sekisho.proof.CompactRange;
import jp.sekisho.proof.Hash;
import jp.sekisho.proof.SignedNote;
import jp.sekisho.proof.SigningKey;

/// Checkpoints over the committed entries: issued here, kept in the database, and held against the
/// log when it is verified.
public final class LedgerCheckpoints {
    private LedgerCheckpoints() {}

    /// Signs the ledger as it stands and keeps the note.
    ///
    /// @param connection of the application's role
    public static SignedNote issue(Connection connection, SigningKey key, Instant at)
            throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var range = new CompactRange();
        hashes(connection, range::append);
        var checkpoint = new Checkpoint(key.verifier().name(), range.size(), range.root());
        var note = checkpoint.sign(key);
        keep(connection, checkpoint, note, at);
        connection.commit();
        return note;
    }

    static void keep(Connection connection, Checkpoint checkpoint, SignedNote note, Instant at)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into ledger.checkpoint (size, note, issued_at) values (?, ?, ?)
                        on conflict (size) do nothing
                        """)) {
            insert.setLong(1, checkpoint.size());
            insert.setString(2, new String(note.bytes(), UTF_8));
            insert.setTimestamp(3, Timestamp.from(at));
            insert.executeUpdate();
        }
    }

    /// The stored hashes of the entries, in their order.
    static void hashes(Connection connection, Consumer<Hash> each) throws SQLException {
        try (var hashes =
                connection.prepareStatement("select hash from ledger.entry order by sequence")) {
            hashes.setFetchSize(10_000);
            try (var rows = hashes.executeQuery()) {
                while (rows.next()) {
                    each.accept(Hash.of(rows.getBytes(1)));
                }
            }
        }
    }

    static long size(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery("select count(*) from ledger.entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The notes kept in the database, as claims.
    public static List<Claim> kept(Connection connection, LedgerTrust trust) throws SQLException {
        var claims = new ArrayList<Claim>();
        try (var sql = connection.createStatement();
                var rows =
                        sql.executeQuery(
                                "select size, note from ledger.checkpoint order by size")) {
            while (rows.next()) {
                var said =
                        trust.open(
                                "ledger.checkpoint " + rows.getLong(1),
                                rows.getString(2).getBytes(UTF_8));
                if (said instanceof LedgerTrust.Said.Held held) {
                    claims.add(held.claim());
                }
            }
        }
        return claims;
    }
}
