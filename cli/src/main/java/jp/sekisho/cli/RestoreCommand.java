package jp.sekisho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.sekisho.postgres.ServerAddress;
import jp.sekisho.postgres.backup.Archive;
import jp.sekisho.postgres.backup.Restore;
import jp.sekisho.postgres.backup.Schema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a new data folder out of a backup.
@Command(name = "restore", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--database", paramLabel = "URL")
    private @Nullable String database;

    @Option(names = "--key", paramLabel = "KEYFILE")
    private @Nullable Path key;

    @Option(names = "--checkpoint", paramLabel = "FILE")
    private List<Path> checkpoints = List.of();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws SQLException {
        var archive = Archive.open(file);
        var notes = notes();
        var external = Optional.ofNullable(database).map(ServerAddress::parse);
        var opened = BackupWords.key(key, spec.commandLine().getErr());
        var restored =
                new Restore(archive, opened, Schema.installed(), _ -> {})
                        .into(data, external, notes, Instant.now());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    "{\"data\":%s,\"time\":%s,\"rows\":%d,\"entries\":%d,\"origin\":%s}"
                            .formatted(
                                    Json.quote(data.toString()),
                                    Json.quote(restored.header().time().toString()),
                                    restored.total().allRows(),
                                    restored.total().entries(),
                                    Json.quote(restored.origin())));
        } else {
            out.println(
                    Messages.of("restore.done", data, BackupWords.time(restored.header().time())));
            out.println(BackupWords.total(restored.total()));
            out.println(Messages.of("restore.verified", restored.total().entries()));
            out.println(Messages.of("restore.origin", restored.origin()));
            out.println(Messages.of("restore.next", data));
        }
        out.flush();
        return 0;
    }

    private List<byte[]> notes() {
        var notes = new ArrayList<byte[]>();
        for (var checkpoint : checkpoints) {
            try {
                notes.add(Files.readAllBytes(checkpoint));
            } catch (NoSuchFileException missing) {
                throw new BadInput("checkpoint.missing", checkpoint);
            } catch (IOException unreadable) {
                throw new BadInput(
                        "file.unreadable", checkpoint, String.valueOf(unreadable.getMessage()));
            }
        }
        return notes;
    }
}
