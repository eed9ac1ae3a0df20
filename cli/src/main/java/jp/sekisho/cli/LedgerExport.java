package jp.sekisho.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import jp.sekisho.postgres.LedgerKey;
import jp.sekisho.postgres.LedgerPublication;
import jp.sekisho.postgres.LedgerPublication.Result;
import jp.sekisho.postgres.LedgerTrust;
import jp.sekisho.postgres.Role;
import jp.sekisho.proof.Checkpoint;
import jp.sekisho.proof.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the ledger as files that anybody can verify with programs of other people.
@Command(name = "export", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class LedgerExport implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path target;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--entries")
    private boolean entries;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws SQLException {
        var folder = Database.folder(data);
        var result = Database.use(folder, Role.APP, connection -> write(connection, folder));
        var checkpoint =
                switch (result) {
                    case Result.Written(Checkpoint written) -> written;
                    case Result.OtherFolder() -> throw new BadInput("ledger.export.other", target);
                    case Result.Discontinued(long published, long size) ->
                            throw new BadInput(
                                    "ledger.export.discontinued", target, published, size);
                    case Result.Damaged() -> throw new BadInput("ledger.export.damaged");
                };
        var out = spec.commandLine().getOut();
        out.println(json ? json(checkpoint) : text(checkpoint, LedgerKey.of(folder)));
        out.flush();
        return 0;
    }

    private Result write(Connection connection, Path folder) throws SQLException {
        try {
            return new LedgerPublication(
                            connection, LedgerKey.of(folder), LedgerTrust.of(folder).now())
                    .write(target, entries, Instant.now());
        } catch (IOException | UncheckedIOException problem) {
            throw new BadInput(
                    "ledger.export.unwritable", target, String.valueOf(problem.getMessage()));
        }
    }

    private String text(Checkpoint checkpoint, SigningKey key) {
        return String.join(
                System.lineSeparator(),
                Messages.of(
                        entries ? "ledger.export.entries" : "ledger.export.hashes",
                        checkpoint.size(),
                        target),
                Messages.of("ledger.root", checkpoint.root().toString()),
                Messages.of("ledger.export.key", key.verifier()));
    }

    private String json(Checkpoint checkpoint) {
        return "{\"folder\":%s,\"origin\":%s,\"size\":%d,\"root\":%s,\"entries\":%s}"
                .formatted(
                        Json.quote(target.toString()),
                        Json.quote(checkpoint.origin()),
                        checkpoint.size(),
                        Json.quote(checkpoint.root().toString()),
                        entries);
    }
}
