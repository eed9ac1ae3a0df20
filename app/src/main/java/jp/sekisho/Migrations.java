package jp.sekisho;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Arrays;
import java.util.List;
import jp.sekisho.postgres.Login;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.backup.Schema;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.LoggerFactory;

/// Brings the database to what this program needs, as the owner, before anybody else connects.
public final class Migrations implements Schema {
    static void run(Login owner) {
        try {
            configuration(owner).load().migrate();
        } catch (FlywayValidateException newer) {
            throw Startup.refusal("database.newer");
        }
    }

    private static FluentConfiguration configuration(Login owner) {
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .defaultSchema("migration")
                .createSchemas(true)
                // By default it would pass over steps that only a newer program knows.
                .ignoreMigrationPatterns(new String[0])
                .outputQueryResults(false);
    }

    @Override
    public void make(Login owner, List<Migration> steps) {
        // A command has no logging of its own, and says itself what it does.
        ((Logger) LoggerFactory.getLogger("org.flywaydb")).setLevel(Level.WARN);
        var known =
                Arrays.stream(configuration(owner).load().info().all()).map(this::step).toList();
        if (steps.isEmpty()
                || !known.subList(0, Math.min(known.size(), steps.size())).equals(steps)) {
            throw unknown(steps, known);
        }
        configuration(owner)
                .target(MigrationVersion.fromVersion(steps.getLast().version()))
                .load()
                .migrate();
    }

    /// Names the first step that is not the same.
    private static Refusal unknown(List<Migration> steps, List<Migration> known) {
        return Startup.refusal(
                "restore.steps",
                steps.stream()
                        .filter(step -> !known.contains(step))
                        .map(Migration::script)
                        .findFirst()
                        .orElse("–"));
    }

    private Migration step(MigrationInfo info) {
        return new Migration(info.getVersion().getVersion(), info.getScript(), info.getChecksum());
    }

    @Override
    public void complete(Login owner) {
        run(owner);
    }
}
