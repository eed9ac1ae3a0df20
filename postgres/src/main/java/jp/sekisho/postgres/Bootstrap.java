package jp.sekisho.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Roles and database of a fresh cluster, then the superuser's door is shut.
final class Bootstrap {
    private Bootstrap() {}

    static void run(Login superuser, Secrets secrets) throws SQLException, IOException {
        try (var connection = superuser.connect();
                var sql = connection.createStatement()) {
            for (var role : Role.values()) {
                sql.execute(
                        "create role %s login noinherit password '%s'%s"
                                .formatted(
                                        role.login(),
                                        secrets.password(role),
                                        role == Role.OWNER ? " createdb" : ""));
            }
            database(connection, sql);
        }
        try (var connection = superuser.in(Postgres.DATABASE).connect();
                var sql = connection.createStatement()) {
            sql.execute("revoke all on schema public from public");
            sql.execute("alter role postgres nologin");
        }
    }

    private static void database(Connection connection, Statement sql) throws SQLException {
        connection.setAutoCommit(true);
        var name = Postgres.DATABASE;
        sql.execute("create database %s owner %s".formatted(name, Role.OWNER.login()));
        sql.execute("revoke all on database %s from public".formatted(name));
        for (var role : Role.values()) {
            sql.execute("grant connect on database %s to %s".formatted(name, role.login()));
        }
        // Verification gathers what the entries say in a table of its own.
        sql.execute("grant temporary on database %s to %s".formatted(name, Role.BACKUP.login()));
    }
}
