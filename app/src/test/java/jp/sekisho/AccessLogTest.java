package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import jp.sekisho.access.AccessLog;
import jp.sekisho.access.Permissions;
import jp.sekisho.postgres.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is written down of coming, going and looking.
class AccessLogTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static RunningApp app;
    private static Visitor officer;

    @BeforeAll
    static void start() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("=管理 太郎", "admin", PASSWORD);
        officer = app.signIn("admin", PASSWORD);
    }

    @AfterAll
    static void end() {
        app.close();
    }

    @Test
    void comingLookingAndFailingAreWrittenDown() throws Exception {
        officer.get("/people");
        officer.get("/document");
        var guest = new Visitor(app.address());
        guest.get("/sign-in");
        guest.post("/sign-in", Map.of("name", "admin", "password", "wrong"));
        guest.post("/sign-in", Map.of("name", "my secret password", "password", ""));
        var page = officer.get("/access-log").text();
        assertThat(page).contains("サインイン失敗", "/people", "不明").doesNotContain(">/document<");
        assertThat(ask("select count(*) from access.event where kind = 'SIGN_IN_FAILED'"))
                .isEqualTo("2");
        assertThat(ask("select count(*) from access.event where detail || agent like '%secret%'"))
                .isEqualTo("0");
        assertThat(officer.get("/access-log?kind=SIGN_IN_FAILED").text())
                .contains("サインイン失敗</span>")
                .doesNotContain("/people");
        assertThat(officer.get("/access-log?from=2027-01-01").text()).contains("当てはまる記録はありません");
    }

    @Test
    void theExportOpensInExcelAndIsItselfWrittenDown() throws Exception {
        var csv = officer.get("/access-log.csv").text();
        assertThat(csv.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv).contains("\"日時\",\"種類\"").contains("\"'=管理 太郎\"");
        // The line is written once the file is out.
        var exported = "select count(*) from access.event where kind = 'EXPORTED'";
        for (var tries = 0; tries < 100 && ask(exported).equals("0"); tries++) {
            Thread.sleep(50);
        }
        assertThat(ask(exported)).isNotEqualTo("0");
    }

    @Test
    void theProgramCanNeitherChangeALineNorRemoveAYoungOne() throws Exception {
        try (var connection = app.database.login(Role.APP).connect();
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("delete from access.event"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> sql.execute("update access.event set detail = ''"))
                    .hasMessageContaining("permission denied");
            var before = ask("select count(*) from access.event");
            sql.execute("select access.forget_events('2999-01-01')");
            sql.execute(
                    "insert into access.event (at, kind, detail, address, agent) values ('2020-01-01', 'VIEWED', '', '', '')");
            assertThat(ask("select count(*) from access.event where at < '2021-01-01'"))
                    .isEqualTo("1");
            app.get(AccessLog.class).forget();
            assertThat(ask("select count(*) from access.event where at < '2021-01-01'"))
                    .isEqualTo("0");
            assertThat(Long.parseLong(ask("select count(*) from access.event")))
                    .isGreaterThanOrEqualTo(Long.parseLong(before));
        }
    }

    @Test
    void theRuleIsDecidedWithAReason() throws Exception {
        officer.get("/sign-in-rule");
        var refused = officer.post("/sign-in-rule", Map.of("graceDays", "61", "logDays", "x"));
        assertThat(refused.status()).isEqualTo(422);
        officer.post(
                "/sign-in-rule", Map.of("graceDays", "30", "logDays", "730", "reason", "委員会の決定"));
        assertThat(ask("select log_days from access.sign_in_rule where closed_seq is null"))
                .isEqualTo("730");
        assertThat(
                        ask(
                                "select count(*) from ledger.entry where action = 'access.sign-in-rule.decided'"))
                .isEqualTo("1");
    }

    @Test
    void whatIsLoggedAsSensitiveIsAPermission() throws Exception {
        try (var stream = Permissions.class.getResourceAsStream("sensitive.txt")) {
            var names = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(Permissions.load().names()).containsAll(names);
        }
    }

    private static String ask(String sql) throws SQLException {
        try (var connection = app.database.login(Role.OWNER).connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
