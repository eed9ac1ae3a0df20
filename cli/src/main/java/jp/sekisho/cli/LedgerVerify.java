package jp.sekisho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.LedgerCheckpoints;
import jp.sekisho.postgres.LedgerOrigin;
import jp.sekisho.postgres.LedgerTrust;
import jp.sekisho.postgres.LedgerTrust.Said.RolledBack;
import jp.sekisho.postgres.Role;
import jp.sekisho.proof.Claim;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Computes the whole ledger again, and compares it with the rows and with checkpoints from outside.
@Command(name = "verify", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class LedgerVerify implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--checkpoint", paramLabel = "FILE")
    private List<Path> checkpoints = List.of();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws SQLException {
        var folder = Database.folder(data);
        var outside = new ArrayList<Claim>();
        var rolledBack = new ArrayList<RolledBack>();
        var admitted = new HashSet<String>();
        var report =
                Database.use(
                        folder,
                        Role.BACKUP,
                        connection -> {
                            var trust = LedgerTrust.of(folder);
                            read(trust, outside, rolledBack);
                            var claims = new ArrayList<>(LedgerCheckpoints.kept(connection, trust));
                            claims.addAll(outside);
                            if (!rolledBack.isEmpty()) {
                                admitted.addAll(LedgerOrigin.admitted(connection));
                            }
                            return LedgerAudit.run(connection, claims);
                        });
        var out = spec.commandLine().getOut();
        var text = new LedgerReport(report, !outside.isEmpty(), rolledBack, admitted);
        (json ? List.of(text.json()) : text.lines()).forEach(out::println);
        out.flush();
        return report.whole() && text.allAdmitted() ? 0 : 1;
    }

    private void read(LedgerTrust trust, List<Claim> outside, List<RolledBack> rolledBack) {
        for (var file : checkpoints) {
            try {
                switch (trust.open(file.toString(), Files.readAllBytes(file))) {
                    case LedgerTrust.Said.Held(Claim claim) -> outside.add(claim);
                    case RolledBack gone -> rolledBack.add(gone);
                }
            } catch (NoSuchFileException missing) {
                throw new BadInput("checkpoint.missing", file);
            } catch (IOException unreadable) {
                throw new BadInput(
                        "file.unreadable", file, String.valueOf(unreadable.getMessage()));
            }
        }
    }
}
