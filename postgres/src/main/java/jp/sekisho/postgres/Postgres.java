package jp.sekisho.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/// The database of a data folder. Starting it makes whatever is not there yet: program files,
/// cluster, roles, database. Thread-safe once started.
public final class Postgres implements AutoCloseable {
    static final String DATABASE = "sekisho";
    private static final long LONGEST_PAUSE = 5_000;
    private static final System.Logger LOG = System.getLogger(Postgres.class.getName());

    private final Secrets secrets;
    private final Restart restart;
    private volatile Server server;
    private volatile boolean closing;

    private Postgres(Server server, Secrets secrets, Restart restart) {
        this.server = server;
        this.secrets = secrets;
        this.restart = restart;
        watch();
    }

    /// How to start the same server on the same port again.
    @FunctionalInterface
    private interface Restart {
        Server on(int port) throws IOException;
    }

    /// A server that dies under the program is started again; what was committed is there, what was
    /// not has failed visibly.
    private void watch() {
        var _ = server.ended().thenRunAsync(this::revive);
    }

    /// Goes on trying, since a full disk gets room again some time. What stands in the way is said once.
    private void revive() {
        var said = "";
        for (int attempt = 0; !closing; attempt++) {
            try {
                Thread.sleep(Math.min(200L << Math.min(attempt, 5), LONGEST_PAUSE));
                server = restart.on(server.port());
                if (closing) {
                    server.close();
                    return;
                }
                watch();
                return;
            } catch (IOException | Refusal notYet) {
                var why = String.valueOf(notYet.getMessage());
                if (!why.equals(said)) {
                    LOG.log(System.Logger.Level.ERROR, why);
                    said = why;
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// @throws Refusal with one line that says what stands in the way
    public static Postgres start(DataFolder folder) {
        try {
            return start(folder, ServerUser.current());
        } catch (IOException | SQLException problem) {
            throw new Refusal(problem, "server.start", folder.database(), problem.getMessage());
        }
    }

    private static Postgres start(DataFolder folder, ServerUser user)
            throws IOException, SQLException {
        var database = folder.database();
        user.mustReach(database);
        var home = Binaries.unpack(folder.programs());
        if (!Cluster.exists(database)) {
            create(folder, user, home);
        }
        return new Postgres(
                Server.start(home, database, user),
                folder.secrets(),
                port -> Server.start(home, database, user, port));
    }

    /// The cluster gets its final name only when its roles stand, so that a crash in between is
    /// simply begun again.
    private static void create(DataFolder folder, ServerUser user, Path home)
            throws IOException, SQLException {
        var draft = folder.root().resolve("pg-making");
        var password = Secrets.fresh();
        Cluster.create(home, draft, user, password);
        try (var server = Server.start(home, draft, user)) {
            var superuser = new Login(url(server.port(), "postgres"), "postgres", password);
            Bootstrap.run(superuser, folder.secrets());
        }
        Files.move(draft, folder.database());
    }

    public Login login(Role role) {
        return login(secrets, server.port(), role);
    }

    /// How to reach the database of a folder that another program is serving right now.
    public static Optional<Login> running(Path folder, Role role) {
        try {
            var file = PidFile.in(folder.resolve("pg")).filter(PidFile::ready);
            return file.isPresent() && file.get().process().isPresent()
                    ? Optional.of(
                            login(new Secrets(folder.resolve("secrets")), file.get().port(), role))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, "folder.unusable", folder, unreadable.getMessage());
        }
    }

    private static Login login(Secrets secrets, int port, Role role) {
        try {
            return new Login(url(port, DATABASE), role.login(), secrets.password(role));
        } catch (IOException unreadable) {
            throw new Refusal(
                    unreadable, "folder.unusable", secrets.folder(), unreadable.getMessage());
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// The server's process id, for those who must end it by id.
    public long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        closing = true;
        try {
            server.close();
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
