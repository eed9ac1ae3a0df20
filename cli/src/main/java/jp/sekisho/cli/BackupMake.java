package jp.sekisho.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.backup.Backup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes a backup now, whether the program runs or not.
@Command(name = "make", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class BackupMake implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--to", paramLabel = "DIR")
    private Path to = Path.of("");

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws SQLException {
        var folder = Database.folder(data);
        var into = to.toAbsolutePath();
        var made =
                Database.use(
                        folder,
                        Role.BACKUP,
                        connection -> Backup.make(folder, connection, into, Instant.now()));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    "{\"file\":%s,\"size\":%d,\"key\":%s,\"tables\":%d,\"rows\":%d,\"entries\":%d}"
                            .formatted(
                                    Json.quote(made.file().toString()),
                                    made.size(),
                                    Json.quote(made.header().keyId()),
                                    made.total().tables(),
                                    made.total().allRows(),
                                    made.total().entries()));
        } else {
            out.println(Messages.of("backup.made", made.file(), made.size()));
            out.println(BackupWords.total(made.total()));
            out.println(Messages.of("backup.key", made.header().keyId()));
        }
        out.flush();
        return 0;
    }
}
