package jp.sekisho.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import jp.sekisho.postgres.LedgerKey;
import jp.sekisho.postgres.LedgerRotation;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Passes the ledger on to a new key. While the program runs, its page does that: it signs with the
/// key that it knows.
@Command(name = "rotate", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class LedgerRotate implements Callable<Integer> {
    private static final int LONGEST = 200;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws SQLException {
        var folder = Database.folder(data);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new BadInput("ledger.rotate.reason", LONGEST);
        }
        if (Postgres.running(folder, Role.APP).isPresent()) {
            throw new BadInput("ledger.rotate.running", folder);
        }
        var old = LedgerKey.of(folder).verifier();
        var next =
                Database.use(
                        folder,
                        Role.APP,
                        connection ->
                                LedgerRotation.rotate(
                                        folder,
                                        connection,
                                        "command",
                                        reason.strip(),
                                        Instant.now()));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    "{\"old\":%s,\"new\":%s}"
                            .formatted(Json.quote(old.toString()), Json.quote(next.toString())));
        } else {
            out.println(Messages.of("ledger.rotate.old", old));
            out.println(Messages.of("ledger.rotate.new", next));
            out.println(Messages.of("ledger.rotate.both"));
        }
        out.flush();
        return 0;
    }
}
