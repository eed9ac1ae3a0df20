package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.Rules;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.shared.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The committee from the first plan to what followed, and what the verdicts say meanwhile.
class CommitteeTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private RunningApp app;
    private Visitor officer;
    private UUID person;

    @BeforeEach
    void start() throws Exception {
        app = new RunningApp("2026-09-20T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        var organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, APRIL);
        person =
                app.get(People.class)
                        .registerAt(
                                "委員 花子",
                                "",
                                "",
                                new NewMembership(
                                        organ, null, null, Kind.REGULAR, "", APRIL, null));
        var edition = Fixtures.smallRegulation(app);
        var rules = app.get(Rules.class);
        var demand = edition.judged().getFirst().demands().getFirst().id();
        rules.takeUp(
                edition,
                List.of(
                        new Choice("1-4", demand),
                        new Choice("1-5", demand),
                        new Choice("1-6", demand)));
        officer = signIn("admin", PASSWORD);
    }

    @AfterEach
    void end() {
        app.close();
    }

    private Visitor signIn(String name, String password) {
        var visitor = new Visitor(app.address());
        visitor.submit(
                HtmlForm.find(visitor.get("/sign-in").text(), "/sign-in")
                        .fill("name", name)
                        .fill("password", password));
        return visitor;
    }

    private HtmlForm form(String path, String action) {
        return HtmlForm.find(officer.get(path).text(), action);
    }

    private static HtmlForm on(HtmlForm form, String field, int month, int day) {
        return form.fill(field + ".era", "REIWA")
                .fill(field + ".year", "8")
                .fill(field + ".month", String.valueOf(month))
                .fill(field + ".day", String.valueOf(day));
    }

    private String plan(int month, int day) {
        return officer.submit(
                        on(
                                        form("/committee/meetings/new", "/committee/meetings/new"),
                                        "heldOn",
                                        month,
                                        day)
                                .fill("agenda", "年度の計画"))
                .path();
    }

    private HtmlForm minutes(String meeting, int month, int day) {
        return on(form(meeting + "/record", meeting + "/record"), "heldOn", month, day)
                .fill("minutes", "計画を了承した。")
                .fill("resolutions", "計画を進める。\n半期ごとに確かめる。")
                .fill("documentNumber", "総第12号")
                .tick("attended", "委員 花子");
    }

    @Test
    void aMeetingIsPlannedHeldAndFollowed() {
        assertThat(app.verdict("1-4").verdict()).isEqualTo(Verdict.UNREGISTERED);
        var meeting = plan(9, 20);
        assertThat(app.verdict("1-4").verdict()).isEqualTo(Verdict.NOT_STARTED);
        var page = officer.submit(minutes(meeting, 9, 20));
        assertThat(page.text()).contains("1人で開き、2つのことを決めました", "総第12号", "計画を進める。");
        assertThat(app.verdict("1-4").verdict()).isEqualTo(Verdict.MET);

        assertThat(app.verdict("1-5").verdict()).isEqualTo(Verdict.UNREGISTERED);
        officer.submit(
                on(form(meeting, meeting + "/actions"), "due", 9, 25)
                        .fill("content", "台帳を整える")
                        .choose("person", "委員 花子"));
        assertThat(app.verdict("1-5").verdict()).isEqualTo(Verdict.IN_TIME);

        app.clock.forward(Duration.ofDays(12));
        assertThat(app.verdict("1-4").verdict()).as("2 October").isEqualTo(Verdict.IN_TIME);
        assertThat(app.verdict("1-5").verdict()).isEqualTo(Verdict.SHORT);
        assertThat(officer.get("/committee").text()).contains("台帳を整える", "7日超過");
    }

    @Test
    void whoWasAskedFindsItOnHisFirstPageAndNobodyElseDoes() {
        var meeting = plan(9, 20);
        officer.submit(minutes(meeting, 9, 20));
        officer.submit(
                on(form(meeting, meeting + "/actions"), "due", 9, 25)
                        .fill("content", "台帳を整える")
                        .choose("person", "委員 花子"));
        var first = app.get(Accounts.class).open(person, "hanako", Set.of(Right.STAFF), "試験");
        var hanako = signIn("hanako", first);
        hanako.submit(
                HtmlForm.find(hanako.get("/password").text(), "/password")
                        .fill("present", first)
                        .fill("wished", PASSWORD)
                        .fill("wishedAgain", PASSWORD));
        assertThat(hanako.get("/").text()).contains("台帳を整える（委員会の対応事項）");
        var path =
                hanako.get("/")
                        .text()
                        .replaceAll("(?s).*(/committee/actions/[0-9a-f-]{36}).*", "$1");
        assertThat(hanako.get("/committee").status()).isEqualTo(403);
        var done = HtmlForm.find(hanako.get(path).text(), path + "/done").fill("note", "");
        assertThat(hanako.post(done.action(), done.fields()).text()).contains("入力してください");
        hanako.submit(on(done.fill("note", "共有フォルダに置いた"), "doneOn", 9, 20));
        assertThat(hanako.get("/").text()).doesNotContain("台帳を整える");
        assertThat(app.verdict("1-5").verdict()).isEqualTo(Verdict.MET);

        var other =
                app.get(Accounts.class)
                        .open(
                                app.get(People.class).register("別 太郎", "", ""),
                                "betsu",
                                Set.of(Right.STAFF),
                                "試験");
        assertThat(other).isNotEmpty();
    }

    @Test
    void aHalfWithoutMeetingIsShortUntilTheNextOne() {
        var meeting = plan(9, 20);
        officer.submit(
                HtmlForm.find(officer.get(meeting).text(), meeting + "/cancel")
                        .fill("reason", "台風のため"));
        assertThat(app.verdict("1-4").verdict())
                .as("a cancelled meeting counts for nothing")
                .isEqualTo(Verdict.UNREGISTERED);
        plan(9, 25);
        app.clock.forward(Duration.ofDays(12));
        assertThat(app.verdict("1-4").verdict()).as("2 October").isEqualTo(Verdict.SHORT);
        officer.submit(minutes(plan(10, 2), 10, 2));
        assertThat(app.verdict("1-4").verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void badInputIsSaidAndNothingChanges() {
        var meeting = plan(9, 29);
        var before = app.get(Ledger.class).size();
        var record = minutes(meeting, 9, 29);
        assertThat(officer.post(record.action(), record.fields()).text()).contains("今日までの日");
        var empty = minutes(meeting, 9, 20).fill("minutes", "");
        assertThat(officer.post(empty.action(), empty.fields()).text()).contains("入力してください");
        var number = minutes(meeting, 9, 20).fill("minutes", "個人番号 123456789018 を確認した。");
        assertThat(officer.post(number.action(), number.fields()).text()).contains("個人番号");
        assertThat(app.get(Ledger.class).size()).isEqualTo(before);
    }

    @Test
    void whoAppointsHimselfMustSayWhy() {
        var wish = on(on(form("/roles/new", "/roles/new"), "decidedOn", 9, 20), "validFrom", 9, 20);
        wish.fill("role", "SYSTEM_OPERATOR").fill("instrument", "決裁").choose("person", "管理 太郎");
        var before = app.get(Ledger.class).size();
        var refused = officer.post(wish.action(), wish.fields());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("あなた自身の指名です", "overrideReason");
        assertThat(app.get(Ledger.class).size()).isEqualTo(before);
        officer.submit(wish.fill("overrideReason", "ほかに扱える者がいない"));
        assertThat(officer.get("/overrides").text()).contains("ほかに扱える者がいない", "管理 太郎");
        assertThat(app.verdict("1-6").verdict()).isEqualTo(Verdict.MET);
        var another =
                on(on(form("/roles/new", "/roles/new"), "decidedOn", 9, 20), "validFrom", 9, 20)
                        .fill("role", "CISO")
                        .fill("instrument", "決裁")
                        .choose("person", "委員 花子");
        officer.submit(another);
        assertThat(officer.get("/overrides").text()).contains("記録が1件");
    }
}
