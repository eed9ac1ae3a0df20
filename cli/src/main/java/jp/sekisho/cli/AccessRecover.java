package jp.sekisho.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import jp.sekisho.postgres.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lets somebody in again who lost his second factor or his password, when nobody is left who could
/// do it on the screen. Whoever can read the data folder may; the ledger says that it was done.
@Command(name = "recover", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class AccessRecover implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--account", paramLabel = "NAME", required = true)
    @SuppressWarnings("NullAway.Init")
    private String account;

    @Option(names = "--password")
    private boolean password;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws SQLException {
        var folder = Database.folder(data);
        var fresh = password ? FirstPassword.generate() : "";
        var done =
                Database.use(
                        folder,
                        Role.APP,
                        connection -> new Recovery(connection).run(account, fresh));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    "{\"account\":%s,\"factorRemoved\":%s,\"sessionsEnded\":%d%s}"
                            .formatted(
                                    Json.quote(done.account()),
                                    done.factorRemoved(),
                                    done.sessionsEnded(),
                                    password ? ",\"password\":\"" + fresh + "\"" : ""));
        } else {
            out.println(
                    Messages.of(
                            done.factorRemoved() ? "access.factor-removed" : "access.factor-none",
                            account));
            if (password) {
                out.println(Messages.of("access.password", fresh));
            }
            out.println(Messages.of("access.entered"));
        }
        out.flush();
        return 0;
    }
}
