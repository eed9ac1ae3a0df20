package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.sekisho.organization.People;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.backup.ReleaseText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The data of every release before this one open in this one.
class UpgradeTest {
    private static final Path KEPT = Path.of("src/test/resources/releases");

    static List<Path> releases() throws Exception {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theDataOfARelease(Path release) throws Exception {
        var database = TestServer.emptyDatabase();
        var owner = database.login(Role.OWNER);
        ReleaseText.load(release, Files.createTempDirectory("keys"), owner);
        long then = entries(database);
        assertThat(then).isGreaterThan(50);
        Migrations.run(owner);
        try (var app = new RunningApp("2026-11-25T09:00", database)) {
            whole(database);
            var officer = officer(app, release);
            var shown = new ArrayList<String>();
            for (var path : pages(app)) {
                int status = officer.get(path).status();
                // Some want to know first about what.
                assertThat(status).as(path).isIn(200, 400, 404);
                if (status == 200) {
                    shown.add(path);
                }
            }
            assertThat(shown).hasSizeGreaterThan(40).contains("/", "/rules", "/duties", "/ledger");
            assertThat(officer.get("/").text()).contains("白瀬野広域連合");
            app.get(People.class).register("新しい版で", "", "");
            whole(database);
        }
        assertThat(entries(database)).isGreaterThan(then);
    }

    /// With the password of then.
    private static Visitor officer(RunningApp app, Path release) throws Exception {
        var words = Files.lines(release).findFirst().orElseThrow().split(" ");
        var officer = new Visitor(app.address());
        officer.submit(
                HtmlForm.find(officer.get("/sign-in").text(), "/sign-in")
                        .fill("name", words[1])
                        .fill("password", words[2]));
        return officer;
    }

    /// All that are there without choosing something first.
    private static List<String> pages(RunningApp app) {
        var pages = new ArrayList<String>();
        app.get(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(each -> each.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(each -> each.getPatternValues().stream())
                .filter(path -> !path.contains("{") && !path.contains("*"))
                .sorted()
                .forEach(pages::add);
        assertThat(pages).hasSizeGreaterThan(40);
        return pages;
    }

    private static void whole(TestServer.TestDatabase database) throws SQLException {
        try (var connection = database.login(Role.BACKUP).connect()) {
            var report = LedgerAudit.run(connection, List.of());
            assertThat(report.whole()).as("%s", report).isTrue();
        }
    }

    private static long entries(TestServer.TestDatabase database) throws SQLException {
        try (var connection = database.login(Role.BACKUP).connect();
                var row =
                        connection
                                .createStatement()
                                .executeQuery("select count(*) from ledger.entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void theDataOfANewerVersionAreLeftAlone() throws SQLException {
        var database = TestServer.freshDatabase();
        var owner = database.login(Role.OWNER);
        try (var connection = owner.connect();
                var sql = connection.createStatement()) {
            sql.execute(
                    """
                    insert into migration.flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by,
                         execution_time, success)
                    select max(installed_rank) + 1, '209901010000', 'later', 'SQL',
                           'V209901010000__later.sql', 1, 'x', 1, true
                      from migration.flyway_schema_history
                    """);
        }
        assertThatThrownBy(() -> Migrations.run(owner))
                .isInstanceOf(Refusal.class)
                .message()
                .contains("新しい版の関所")
                .doesNotContain("\n");
    }
}
