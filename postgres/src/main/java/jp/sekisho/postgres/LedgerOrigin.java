package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jp.sekisho.proof.SignedNote;

/// The origin that a restored ledger gets: the entries go on, under a name and a key of their own,
/// and the first of them says from where the ledger was brought back.
public final class LedgerOrigin {
    private static final String ACTION = "ledger.origin.opened";

    private LedgerOrigin() {}

    /// @param connection of the application's role
    /// @param backupOf when the backup was made
    /// @param later checkpoints of the old origin that are known although their entries are gone
    /// @return the first checkpoint of the new origin
    public static SignedNote open(
            Path dataFolder,
            Connection connection,
            Instant backupOf,
            List<String> later,
            Instant at)
            throws SQLException {
        var old = LedgerKey.of(dataFolder);
        var last = LedgerCheckpoints.issue(connection, old, at);
        var next = LedgerKey.next(dataFolder, LedgerCheckpoints.size(connection));
        enter(connection, last, next.verifier().toString(), backupOf, later, at);
        return LedgerCheckpoints.issue(connection, next, at);
    }

    private static void enter(
            Connection connection,
            SignedNote restored,
            String key,
            Instant backupOf,
            List<String> later,
            Instant at)
            throws SQLException {
        var salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        try (var append =
                connection.prepareStatement(
                        """
                        select ledger.append('command', ?, jsonb_build_array(jsonb_build_object(
                            'action', '%s', 'subject', 'restore:' || ?, 'salt', ?::text,
                            'rows', '{}'::jsonb,
                            'note', jsonb_build_object('restored', ?::text, 'key', ?::text,
                                'backup', ?::text, 'later', to_jsonb(?::text[])))))
                        """
                                .formatted(ACTION))) {
            append.setLong(1, at.toEpochMilli());
            append.setString(2, String.valueOf(backupOf.toEpochMilli()));
            append.setString(3, HexFormat.of().formatHex(salt));
            append.setString(4, new String(restored.bytes(), UTF_8));
            append.setString(5, key);
            append.setString(6, backupOf.toString());
            append.setArray(7, connection.createArrayOf("text", later.toArray()));
            append.execute();
        }
        connection.commit();
    }

    /// The checkpoints that a restore itself named as later than what it brought back.
    public static List<String> admitted(Connection connection) throws SQLException {
        var notes = new ArrayList<String>();
        try (var sql = connection.createStatement();
                var rows =
                        sql.executeQuery(
                                """
                                select jsonb_array_elements_text(p.content::jsonb -> 'note' -> 'later')
                                  from ledger.entry e
                                  join ledger.payload p on p.sequence = e.sequence
                                 where e.action = '%s' and p.content is json object
                                """
                                        .formatted(ACTION))) {
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
        }
        return notes;
    }
}
