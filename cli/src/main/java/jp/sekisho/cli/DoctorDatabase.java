package jp.sekisho.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.sekisho.postgres.ExternalReach;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.Role;

/// What only the database knows, read while it runs.
///
/// @param lastEntry of the ledger
/// @param target the folder for backups, from the plan
/// @param mail the mail server, if one is set
record DoctorDatabase(Optional<Instant> lastEntry, Optional<String> target, Optional<Mail> mail) {
    /// @param speaksFirst false when nothing can be read before the encryption stands
    record Mail(String host, int port, boolean speaksFirst) {}

    /// @return empty when it does not run, or may not be read
    static Optional<DoctorDatabase> of(Path folder) {
        if (!Files.isReadable(folder.resolve("secrets"))) {
            return Optional.empty();
        }
        try {
            var login = Postgres.running(folder, Role.BACKUP);
            if (login.isEmpty()) {
                return Optional.empty();
            }
            try (var connection = login.get().connect()) {
                connection.setReadOnly(true);
                return Optional.of(read(connection));
            }
        } catch (Refusal | SQLException unreadable) {
            return Optional.empty();
        }
    }

    /// Whether an external one answers, if there is one.
    static List<Finding> look(Path folder) {
        if (!Files.isReadable(folder.resolve("secrets"))) {
            return List.of();
        }
        try {
            return ExternalReach.of(folder).map(DoctorDatabase::answers).stream().toList();
        } catch (Refusal unreadable) {
            // What is wrong with the folder is said of the folder.
            return List.of();
        }
    }

    private static Finding answers(ExternalReach reach) {
        return reach.refused()
                .map(why ->
                        Finding.bad(
                                "database",
                                reach.away() ? "database.away" : "database.refused",
                                String.valueOf(why.getMessage())))
                .orElseGet(() -> Finding.ok("database", "database.answers", reach.address()));
    }

    private static DoctorDatabase read(Connection connection) throws SQLException {
        return new DoctorDatabase(
                one(connection, "select time from ledger.entry order by sequence desc limit 1")
                        .map(time -> Instant.ofEpochMilli(Long.parseLong(time))),
                one(connection, "select folder from home.backup_plan where closed_seq is null"),
                mail(connection));
    }

    private static Optional<String> one(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private static Optional<Mail> mail(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var row =
                        sql.executeQuery(
                                """
                                select host, port, security from notices.server
                                 where closed_seq is null
                                """)) {
            return row.next() && !row.getString(1).isBlank()
                    ? Optional.of(
                            new Mail(
                                    row.getString(1),
                                    row.getInt(2),
                                    !"TLS".equals(row.getString(3))))
                    : Optional.empty();
        }
    }
}
