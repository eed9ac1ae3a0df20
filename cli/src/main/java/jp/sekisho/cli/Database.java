package jp.sekisho.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.LedgerRotation;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Role;
import org.jspecify.annotations.Nullable;

/// The database of a data folder, whether a program serves it right now or not.
final class Database {
    private Database() {}

    /// What is done with the connection.
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /// The data folder that is meant, the usual one when none is named.
    static Path folder(@Nullable Path named) {
        var folder = named == null ? DataFolder.usual() : named;
        if (!Files.exists(folder)) {
            throw new BadInput("data.missing", folder);
        }
        return folder;
    }

    static <T> T use(Path folder, Role role, Work<T> work) throws SQLException {
        var running = Postgres.running(folder, role);
        if (running.isPresent()) {
            try (var connection = running.get().connect()) {
                return work.with(connection);
            }
        }
        try (var opened = DataFolder.existing(folder);
                var postgres = Postgres.start(opened);
                var connection = postgres.login(role).connect()) {
            try (var app = postgres.login(Role.APP).connect()) {
                LedgerRotation.settle(folder, app);
            }
            return work.with(connection);
        }
    }
}
