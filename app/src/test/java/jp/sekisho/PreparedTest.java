package jp.sekisho;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.imports.Imports;
import jp.sekisho.organization.PartnerKind;
import jp.sekisho.organization.Partners;
import jp.sekisho.organization.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is prepared for a day: who may know of it before, and what it does to somebody's way in.
class PreparedTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 22);
    private static final String PASSWORD = "hashi no mukou ni";
    private static final String APRIL = "day.era=REIWA&day.year=9&day.month=4&day.day=1";

    private RunningApp app;

    @BeforeEach
    void start() throws Exception {
        app = new RunningApp("2027-03-22T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        take(
                "roster",
                Map.of(),
                """
                職員番号,氏名,所属,職名,発令日
                0102,清水　浩,業務課,課長,R8.4.1
                0103,野田　亜希,総務課,主査,R8.4.1
                """);
    }

    @AfterEach
    void end() {
        app.close();
    }

    private void take(String register, Map<String, String> settings, String text) {
        var imports = app.get(Imports.class);
        var draft = imports.begin(register, "表.csv", text.getBytes(UTF_8), false, settings);
        imports.take(register, draft, imports.draft(register, draft).seal());
    }

    private UUID person(String name) {
        return app.get(People.class).find(name, TODAY, 1).getFirst().id();
    }

    private Visitor signedIn(String name, Right right) {
        return app.enter(
                name,
                app.get(Accounts.class).openForNew(name, name, Set.of(right), "試験"),
                PASSWORD);
    }

    @Test
    void onlyThoseWhoMaySeeTransfersKnowOfThemBeforeTheDay() {
        take(
                "transfers",
                Map.of(),
                """
                職員番号,氏名,旧所属,新所属,職名,異動日,異動区分
                0103,野田　亜希,総務課,業務課,主査,R9.4.1,転任
                0108,井上　彩,,総務課,主事補,R9.4.1,採用
                """);
        var reader = signedIn("reader", Right.READER);
        var auditor = signedIn("auditor", Right.AUDITOR);
        var mover = "/people/" + person("野田");
        var joiner = "/people/" + person("井上");
        for (var path :
                new String[] {
                    "/transfers",
                    "/transfers/2027-04-01",
                    "/imports/transfers",
                    "/people/roster.csv",
                    "/people/roster.xlsx"
                }) {
            assertThat(reader.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(reader.get("/people").text()).contains("野田　亜希").doesNotContain("井上　彩");
        assertThat(reader.get(mover).text()).contains("総務課").doesNotContain("業務課", "令和9年3月31日");
        assertThat(reader.get(joiner).status()).isEqualTo(404);
        for (var page : new String[] {"/people?", "/roles?"}) {
            assertThat(reader.get(page + APRIL).text()).contains("今日より後の日は").doesNotContain("井上　彩");
        }
        assertThat(auditor.get("/transfers/2027-04-01").text()).contains("野田　亜希", "井上　彩");
        assertThat(auditor.get(mover).text()).contains("業務課");
        assertThat(auditor.get("/people?" + APRIL).text()).contains("井上　彩");
        app.clock.forward(Duration.ofDays(10));
        assertThat(reader.get("/people").text()).contains("井上　彩");
        assertThat(reader.get(mover).text()).contains("業務課", "令和9年3月31日");
    }

    @Test
    void theEndOfAWorkerEndsHisRights() {
        var partner = app.get(Partners.class).add("湖東設備保守株式会社", PartnerKind.CONTRACTOR);
        take(
                "workers",
                Map.of("partner", "湖東設備保守株式会社"),
                """
                番号,従事者氏名,従事場所,業務,従事期間,現場責任者
                K-1,堀　誠,施設課,点検,R8.10.1～R9.3.22,○
                """);
        var worker =
                app.enter(
                        "hori",
                        app.get(Accounts.class)
                                .open(person("堀"), "hori", Set.of(Right.STAFF), "保守"),
                        PASSWORD);
        var officer = app.signIn("admin", PASSWORD);
        assertThat(worker.get("/password").path()).isEqualTo("/password");
        assertThat(officer.get("/partners").text()).contains("湖東設備保守株式会社", "堀　誠");
        assertThat(officer.get("/partners/" + partner).text())
                .contains("従事者は1人です。責任者は堀　誠です", "hori", "令和9年3月22日")
                .doesNotContain("清水");
        app.clock.forward(Duration.ofHours(15));
        assertThat(worker.get("/password").path()).isEqualTo("/sign-in");
        assertThat(officer.get("/partners/" + partner).text())
                .contains("今日ここから来ている人は、いません", "期間が終わった人", "hori（使えません）");
    }
}
