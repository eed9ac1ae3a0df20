package jp.sekisho.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.backup.Archive;
import jp.sekisho.postgres.backup.DrillEntry;
import jp.sekisho.postgres.backup.Restore;
import jp.sekisho.postgres.backup.Schema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Restores a backup into a place that is thrown away, and says what came of it.
@Command(name = "drill", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class BackupDrill implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--key", paramLabel = "KEYFILE")
    private @Nullable Path key;

    @Option(names = "--scratch", paramLabel = "DIR")
    private @Nullable Path scratch;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws SQLException, IOException {
        var archive = Archive.open(file);
        var folder = folder(archive);
        var opened = BackupWords.key(key, spec.commandLine().getErr());
        var restore = new Restore(archive, opened, Schema.installed(), _ -> {});
        var start = System.nanoTime();
        var place = place();
        Restore.Restored restored;
        try {
            restored = restore.drill(place.resolve("drill"));
        } finally {
            Files.deleteIfExists(place);
        }
        var seconds = Math.max(1, (System.nanoTime() - start) / 1_000_000_000);
        report(spec.commandLine().getOut(), restored, seconds, kept(folder, restored));
        return Restore.whole(restored) ? 0 : 1;
    }

    /// The data folder whose ledger is told, if the backup is of it.
    private Optional<Path> folder(Archive archive) {
        if (data == null) {
            return Optional.of(DataFolder.usual()).filter(usual -> readableAndOf(usual, archive));
        }
        var folder = Database.folder(data);
        if (!DrillEntry.isOf(folder, archive.header())) {
            throw new BadInput("backup.drill.foreign", file, folder);
        }
        return Optional.of(folder);
    }

    /// A drill is also held where nothing else of the installation is, or may be read.
    private static boolean readableAndOf(Path folder, Archive archive) {
        try {
            return DrillEntry.isOf(folder, archive.header());
        } catch (Refusal unreadable) {
            return false;
        }
    }

    /// What was restored was restored, whether the ledger can be told or not.
    private static boolean kept(Optional<Path> folder, Restore.Restored restored) {
        if (folder.isEmpty()) {
            return false;
        }
        try {
            return Database.use(
                    folder.get(),
                    Role.APP,
                    connection -> {
                        DrillEntry.write(connection, restored, Instant.now());
                        return true;
                    });
        } catch (Refusal | SQLException cannot) {
            return false;
        }
    }

    /// The database's own user must be able to walk through.
    private Path place() throws IOException {
        var place =
                scratch == null
                        ? Files.createTempDirectory("sekisho-drill")
                        : Files.createTempDirectory(scratch, "sekisho-drill");
        return jp.sekisho.postgres.Modes.passable(place);
    }

    private void report(PrintWriter out, Restore.Restored restored, long seconds, boolean kept) {
        var ledger = new LedgerReport(restored.report(), false);
        if (json) {
            out.println(
                    "{\"time\":%s,\"rows\":%d,\"entries\":%d,\"seconds\":%d,\"kept\":%b,\"ledger\":%s}"
                            .formatted(
                                    Json.quote(restored.header().time().toString()),
                                    restored.total().allRows(),
                                    restored.total().entries(),
                                    seconds,
                                    kept,
                                    ledger.json()));
        } else {
            out.println(
                    Messages.of(
                            Restore.whole(restored) ? "backup.drilled" : "backup.drilled.damaged",
                            BackupWords.time(restored.header().time())));
            out.println(BackupWords.total(restored.total()));
            out.println(Messages.of("backup.drilled.references"));
            ledger.lines().forEach(out::println);
            out.println(Messages.of("backup.drilled.removed", seconds));
            out.println(Messages.of(kept ? "backup.drilled.kept" : "backup.drilled.not-kept"));
        }
        out.flush();
    }
}
