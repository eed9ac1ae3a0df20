package jp.sekisho;

import jp.sekisho.postgres.Login;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// Brings the database to what this program needs, as the owner, before anybody else connects.
final class Migrations {
    private Migrations() {}

    static void run(Login owner) {
        var flyway =
                Flyway.configure()
                        .dataSource(owner.url(), owner.user(), owner.password())
                        .locations("classpath:db/migration")
                        .defaultSchema("migration")
                        .createSchemas(true)
                        .outputQueryResults(false)
                        .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException newer) {
            throw Startup.refusal("database.newer");
        }
    }
}
