package jp.sekisho.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import jp.sekisho.postgres.LedgerCheckpoints;
import jp.sekisho.postgres.LedgerKey;
import jp.sekisho.postgres.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Signs the ledger as it stands, to be kept where the administrator cannot reach.
@Command(name = "checkpoint", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class LedgerCheckpoint implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path file;

    @Override
    public Integer call() throws SQLException {
        var folder = Database.folder(data);
        var note =
                Database.use(
                        folder,
                        Role.APP,
                        connection ->
                                LedgerCheckpoints.issue(
                                        connection, LedgerKey.of(folder), Instant.now()));
        var out = spec.commandLine().getOut();
        if (file == null) {
            out.print(new String(note.bytes(), UTF_8));
        } else {
            write(file, note.bytes());
            out.println(Messages.of("ledger.checkpoint.written", file));
        }
        out.flush();
        return 0;
    }

    /// Never over a checkpoint that somebody keeps.
    private static void write(Path file, byte[] note) {
        try {
            Files.write(file, note, StandardOpenOption.CREATE_NEW);
        } catch (IOException problem) {
            throw new BadInput("file.unwritable", file, String.valueOf(problem.getMessage()));
        }
    }
}
