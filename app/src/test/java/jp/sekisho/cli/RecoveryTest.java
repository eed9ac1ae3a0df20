package jp.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import jp.sekisho.RunningApp;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.SignIn;
import jp.sekisho.access.SignIn.Answer;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `sekisho access recover`, on the tables of the real program.
class RecoveryTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static RunningApp app;

    @BeforeAll
    static void start() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
    }

    @AfterAll
    static void end() {
        app.close();
    }

    @Test
    void theOnlyAdministratorComesInAgainAndTheLedgerSaysSo() throws Exception {
        var account = app.get(Accounts.class).all().getFirst().id();
        withAFactor(account);
        assertThat(app.get(SignIn.class).check("admin", PASSWORD, "a"))
                .isInstanceOf(Answer.CodeAsked.class);

        try (var connection = app.database.login(Role.APP).connect()) {
            assertThat(new Recovery(connection).run(" Admin", "").factorRemoved()).isTrue();
        }
        assertThat(app.get(SignIn.class).check("admin", PASSWORD, "a"))
                .isInstanceOf(Answer.Welcome.class);

        for (int n = 0; n < SignIn.TRIES; n++) {
            app.get(SignIn.class).check("admin", "wrong", "a");
        }
        var fresh = FirstPassword.generate();
        try (var connection = app.database.login(Role.APP).connect()) {
            assertThat(new Recovery(connection).run("admin", fresh).factorRemoved()).isFalse();
        }
        assertThat(app.get(SignIn.class).check("admin", fresh, "a"))
                .isInstanceOf(Answer.Welcome.class);
        app.clock.forward(Duration.ofMinutes(2));
        assertThat(app.get(SignIn.class).check("admin", PASSWORD, "a"))
                .isInstanceOf(Answer.Wrong.class);

        try (var connection = app.database.login(Role.BACKUP).connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*) from ledger.entry where action = 'access.account.recovered' and actor = 'command'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
            assertThat(LedgerAudit.run(connection, java.util.List.of()).whole()).isTrue();
        }
    }

    @Test
    void aNameNobodyHasIsSaid() throws Exception {
        try (var connection = app.database.login(Role.APP).connect()) {
            assertThatThrownBy(() -> new Recovery(connection).run("nobody", ""))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("nobody");
        }
    }

    /// As if a phone that is lost had been registered; whose secret does not matter here.
    private static void withAFactor(java.util.UUID account) throws Exception {
        try (var connection = app.database.login(Role.APP).connect();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            var factor = java.util.UUID.randomUUID();
            sql.execute(
                    "insert into access.factor (id, account, kind, secret) values ('%s', '%s', 'TOTP', '\\x00')"
                            .formatted(factor, account));
            sql.execute(
                    """
                    select ledger.append('test', 1, '[{"action": "access.factor.enrolled",
                        "subject": "account:%s", "salt": "%s", "rows": {"access.factor": ["%s"]}}]')
                    """
                            .formatted(account, "00".repeat(32), factor));
            connection.commit();
        }
    }
}
