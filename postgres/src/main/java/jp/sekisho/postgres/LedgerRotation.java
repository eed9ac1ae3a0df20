package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import jp.sekisho.proof.KeyFile;
import jp.sekisho.proof.KeyRotation;
import jp.sekisho.proof.SignedNote;
import jp.sekisho.proof.SigningKey;
import jp.sekisho.proof.VerifierKey;

/// Passes the ledger on from its key to a new one, under the same name: by an entry that the old key
/// signed and the new one too. The file of the key is changed when the entry is there; what a crash
/// leaves in between is brought to its end by [#settle].
public final class LedgerRotation {
    static final String ACTION = "ledger.key.rotated";

    private final Path keys;
    private final Path dataFolder;
    private final Connection connection;

    private LedgerRotation(Path dataFolder, Connection connection) {
        this.dataFolder = dataFolder;
        this.connection = connection;
        keys = dataFolder.resolve("keys");
    }

    /// @param connection of the application's role; its transaction is ended
    /// @param actor as entries name who did it
    /// @return the new key
    public static VerifierKey rotate(
            Path dataFolder, Connection connection, String actor, String reason, Instant at)
            throws SQLException {
        settle(dataFolder, connection);
        try {
            return new LedgerRotation(dataFolder, connection).rotate(actor, reason, at);
        } catch (IOException problem) {
            throw new Refusal(problem, "folder.unusable", dataFolder, problem.getMessage());
        }
    }

    /// Ends what a crash left: the new key counts if, and only if, the ledger says so. To be called
    /// by whoever alone uses the folder.
    public static void settle(Path dataFolder, Connection connection) throws SQLException {
        try {
            new LedgerRotation(dataFolder, connection).settle();
        } catch (IOException problem) {
            throw new Refusal(problem, "folder.unusable", dataFolder, problem.getMessage());
        }
    }

    private VerifierKey rotate(String actor, String reason, Instant at)
            throws IOException, SQLException {
        var old = LedgerKey.of(dataFolder);
        // With a key that was changed by hand there is nothing to pass on.
        LedgerTrust.of(dataFolder);
        var next = SigningKey.generate(old.verifier().name());
        KeyFile.write(next(), next);
        connection.setAutoCommit(false);
        try {
            var sequence = lockedSize();
            var rotation = KeyRotation.sign(old, next, sequence);
            enter(actor, rotation, old.verifier(), next.verifier(), reason, at);
            connection.commit();
            take(old.verifier(), rotation);
            return next.verifier();
        } catch (SQLException refused) {
            connection.rollback();
            settle();
            throw refused;
        }
    }

    /// Nobody enters anything between this and the end of the transaction.
    private long lockedSize() throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("select pg_advisory_xact_lock(7345001)");
        }
        try (var sql = connection.createStatement();
                var row =
                        sql.executeQuery(
                                "select coalesce(max(sequence) + 1, 0) from ledger.entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void enter(
            String actor,
            SignedNote rotation,
            VerifierKey from,
            VerifierKey to,
            String reason,
            Instant at)
            throws SQLException {
        var salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        try (var append =
                connection.prepareStatement(
                        """
                        select ledger.append(?, ?, jsonb_build_array(jsonb_build_object(
                            'action', '%s', 'subject', 'key:' || ?, 'salt', ?::text,
                            'rows', '{}'::jsonb,
                            'note', jsonb_build_object('rotation', ?::text, 'from', ?::text,
                                'to', ?::text, 'reason', ?::text))))
                        """
                                .formatted(ACTION))) {
            append.setString(1, actor);
            append.setLong(2, at.toEpochMilli());
            append.setString(3, to.idText());
            append.setString(4, HexFormat.of().formatHex(salt));
            append.setString(5, new String(rotation.bytes(), UTF_8));
            append.setString(6, from.toString());
            append.setString(7, to.toString());
            append.setString(8, reason);
            append.execute();
        }
    }

    private void settle() throws IOException, SQLException {
        if (!Files.exists(next())) {
            return;
        }
        var next = KeyFile.read(next()).key().verifier();
        try (var find =
                connection.prepareStatement(
                        """
                        select p.content::jsonb -> 'note' ->> 'rotation'
                          from ledger.entry e join ledger.payload p on p.sequence = e.sequence
                         where e.action = '%s' and e.subject = 'key:' || ?
                        """
                                .formatted(ACTION))) {
            find.setString(1, next.idText());
            try (var row = find.executeQuery()) {
                if (row.next()) {
                    var rotation = SignedNote.parse(row.getString(1).getBytes(UTF_8));
                    take(LedgerKey.of(dataFolder).verifier(), rotation);
                } else {
                    Files.delete(next());
                }
            }
        }
    }

    /// What the key passed on is remembered before it goes.
    private void take(VerifierKey old, SignedNote rotation) throws IOException {
        LedgerTrust.remember(dataFolder, old, rotation);
        Files.move(
                next(),
                keys.resolve("ledger"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Path next() {
        return keys.resolve("ledger-next");
    }
}
