package jp.sekisho;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.sekisho.access.Setup;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.ServerAddress;
import org.springframework.context.ConfigurableApplicationContext;

/// A program with a data folder of its own.
record Installation(DataFolder folder, Postgres postgres, ConfigurableApplicationContext context)
        implements AutoCloseable {
    static Installation open(Path data) {
        return open(data, Optional.empty());
    }

    static Installation open(Path data, Optional<ServerAddress> external) {
        var folder = DataFolder.open(data, DataFolder.Purpose.REAL, external);
        try {
            return open(folder, Postgres.start(folder));
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    private static Installation open(DataFolder folder, Postgres postgres) {
        Migrations.run(postgres.login(Role.OWNER));
        var logins = Logins.of(postgres);
        var context =
                Sekisho.application(folder, logins, new TestClock("2026-11-28T09:00"))
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--sekisho.jobs=false");
        return new Installation(folder, postgres, context);
    }

    /// An administrator who is an officer too.
    void setUp(String signInName, String password) throws IOException {
        var setup = get(Setup.class);
        setup.prepare();
        var token = Files.readString(setup.file()).strip();
        setup.complete(
                new Setup.Wish(token, "試験組合", "管理 太郎", signInName, password, password, true));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    URI address() {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    Path root() {
        return folder.root();
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
        folder.close();
    }
}
