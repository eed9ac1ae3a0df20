package jp.sekisho.postgres.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import jp.sekisho.postgres.LedgerTrust;

/// That a backup was restored as a drill, as the ledger of its installation says it.
public final class DrillEntry {
    public static final String SUBJECT = "drill:backup";
    public static final String WHOLE = "home.backup.drilled";
    public static final String DAMAGED = "home.backup.drill-failed";

    private DrillEntry() {}

    /// Whether a backup is of the installation of a data folder, before a restore or after it.
    public static boolean isOf(Path dataFolder, Header header) {
        // A key that is not there would be made by asking.
        if (!Files.isReadable(dataFolder.resolve("keys/ledger"))) {
            return false;
        }
        var trust = LedgerTrust.of(dataFolder);
        return Stream.concat(
                        Stream.of(trust.now()), trust.past().stream().map(LedgerTrust.Past::trust))
                .anyMatch(each -> each.origin().equals(header.origin()));
    }

    /// @param connection of the application's role
    public static void write(Connection connection, Restore.Restored drilled, Instant at)
            throws SQLException {
        var salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        try (var append =
                connection.prepareStatement(
                        """
                        select ledger.append('command', ?, jsonb_build_array(jsonb_build_object(
                            'action', ?::text, 'subject', '%s', 'salt', ?::text, 'rows', '{}'::jsonb,
                            'note', jsonb_build_object('backup', ?::text, 'key', ?::text))))
                        """
                                .formatted(SUBJECT))) {
            append.setLong(1, at.toEpochMilli());
            append.setString(2, Restore.whole(drilled) ? WHOLE : DAMAGED);
            append.setString(3, HexFormat.of().formatHex(salt));
            append.setString(4, drilled.header().time().toString());
            append.setString(5, drilled.header().keyId());
            append.execute();
        }
    }
}
