package jp.sekisho.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// A server of the program's own, over a database that lies in the data folder.
final class EmbeddedPostgres extends Postgres {
    private static final long LONGEST_PAUSE = 5_000;
    private static final System.Logger LOG = System.getLogger(Postgres.class.getName());

    private final Secrets secrets;
    private final Restart restart;
    private volatile Server server;
    private volatile boolean closing;

    private EmbeddedPostgres(Server server, Secrets secrets, Restart restart) {
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

    static Postgres start(DataFolder folder, ServerUser user) throws IOException, SQLException {
        var database = folder.database();
        user.mustReach(database);
        var home = Binaries.unpack(folder.programs());
        if (!Cluster.exists(database)) {
            create(folder, user, home);
        }
        return new EmbeddedPostgres(
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

    @Override
    public Login login(Role role) {
        return login(secrets, url(server.port(), DATABASE), role);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public long pid() {
        return server.pid();
    }

    @Override
    public void restored() {}

    @Override
    public void undo() {}

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
