package jp.sekisho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.backup.Recipient;
import jp.sekisho.postgres.backup.RecoveryKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes a new recovery key and shows it once. Backups made before still open with the old one only.
@Command(name = "new-key", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class BackupNewKey implements Callable<Integer> {
    private static final int A_LINE = 5;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws SQLException {
        var folder = Database.folder(data);
        var before = Recipient.of(folder);
        var key = RecoveryKey.generate();
        Database.use(
                folder,
                Role.APP,
                connection -> {
                    connection.setAutoCommit(false);
                    enter(connection, key.recipient().id());
                    // Before the commit: better an entry too few than a key nobody was told of.
                    key.recipient().write(folder);
                    connection.commit();
                    return key;
                });
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    "{\"key\":%s,\"id\":%s,\"before\":%s}"
                            .formatted(
                                    Json.quote(key.text()),
                                    Json.quote(key.recipient().id()),
                                    before.map(old -> Json.quote(old.id())).orElse("null")));
        } else {
            sheet(out, key);
            before.ifPresent(old -> out.println(Messages.of("backup.new-key.before", old.id())));
        }
        out.flush();
        return 0;
    }

    private static void sheet(PrintWriter out, RecoveryKey key) {
        out.println(Messages.of("backup.new-key.title", key.recipient().id()));
        out.println();
        List<String> groups = key.groups();
        for (int at = 0; at < groups.size(); at += A_LINE) {
            var line = groups.subList(at, Math.min(at + A_LINE, groups.size()));
            out.println("    " + String.join("  ", line));
        }
        out.println();
        out.println(Messages.of("backup.new-key.keep"));
    }

    private static void enter(Connection connection, String id) throws SQLException {
        var salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        try (var append =
                connection.prepareStatement(
                        """
                        select ledger.append('command', ?, jsonb_build_array(jsonb_build_object(
                            'action', 'ledger.recovery-key.made', 'subject', ?::text,
                            'salt', ?::text, 'rows', '{}'::jsonb)))
                        """)) {
            append.setLong(1, Instant.now().toEpochMilli());
            append.setString(2, "recovery-key:" + id.toLowerCase(Locale.ROOT));
            append.setString(3, HexFormat.of().formatHex(salt));
            append.execute();
        }
    }
}
