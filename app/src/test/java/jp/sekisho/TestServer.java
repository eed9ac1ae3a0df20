package jp.sekisho;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.Login;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Role;

/// One real server for all tests of this virtual machine, and fresh migrated databases in it.
public final class TestServer {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final TestServer ONLY = new TestServer();

    private final DataFolder folder;
    private final Postgres postgres;

    private TestServer() {
        try {
            var parent = Files.createTempDirectory("sekisho-test");
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
            folder = DataFolder.open(parent.resolve("data"), DataFolder.Purpose.REAL);
            postgres = Postgres.start(folder);
            Migrations.run(postgres.login(Role.OWNER));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(parent)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void end(Path parent) {
        postgres.close();
        folder.close();
        try (var paths = Files.walk(parent)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// A database of its own, in which nothing has happened yet.
    public static TestDatabase freshDatabase() {
        return copyOf("sekisho");
    }

    /// A database in which nothing was made.
    static TestDatabase emptyDatabase() {
        return copyOf("template0");
    }

    private static TestDatabase copyOf(String template) {
        var name = "test" + COUNT.incrementAndGet();
        var owner = ONLY.postgres.login(Role.OWNER);
        try (var connection = owner.in("postgres").connect();
                var sql = connection.createStatement()) {
            sql.execute(
                    "create database " + name + " template " + template + " owner " + owner.user());
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
        return new TestDatabase(ONLY.folder, name);
    }

    /// The database of one test class.
    public record TestDatabase(DataFolder folder, String name) {
        public Login login(Role role) {
            return ONLY.postgres.login(role).in(name);
        }

        /// A copy of it as it is now; nobody may be connected to it.
        public TestDatabase copy() {
            return copyOf(name);
        }

        Logins logins() {
            return new Logins(
                    login(Role.APP), login(Role.READER), login(Role.BACKUP), Optional.empty());
        }
    }
}
