package jp.sekisho.measures;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.postgres.Role;
import jp.sekisho.shared.Criterion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CriteriaTest {
    private static final RunningApp APP = new RunningApp("2026-11-24T09:00");

    @AfterAll
    static void end() {
        APP.close();
    }

    @Test
    void eachCriterionReadsOnlyWhatItDeclares() throws SQLException {
        for (var criterion : APP.all(Criterion.class)) {
            assertThatCode(() -> runAsNarrowRole(criterion))
                    .as(criterion.name())
                    .doesNotThrowAnyException();
        }
    }

    /// Takes away, from the reading role, every schema that the criterion does not declare.
    private static void runAsNarrowRole(Criterion criterion) throws SQLException {
        var owner = APP.database.login(Role.OWNER);
        try (var connection = owner.connect();
                var sql = connection.createStatement()) {
            sql.execute(
                    "do $$ declare s text; begin for s in select name from (values ('organization'), ('access'), ('policy'), ('measures'), ('files'), ('notices'), ('decisions'), ('calendar'), ('mynumber'), ('statutory'), ('handover')) v (name) loop execute format('revoke usage on schema %I from sekisho_reader', s); end loop; end $$");
            for (var module : criterion.reads()) {
                sql.execute("grant usage on schema " + module + " to sekisho_reader");
            }
        }
        var login = APP.database.login(Role.READER);
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(login.url());
            pool.setUsername(login.user());
            pool.setPassword(login.password());
            new Observer(pool)
                    .see(
                            criterion,
                            Map.of(
                                    "edition",
                                    UUID.randomUUID(),
                                    "day",
                                    LocalDate.of(2026, 11, 24),
                                    "known",
                                    Long.MAX_VALUE,
                                    "days",
                                    14,
                                    "people",
                                    2,
                                    "rule",
                                    UUID.randomUUID()));
        }
    }
}
