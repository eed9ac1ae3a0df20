package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.calendar.Duties;
import jp.sekisho.calendar.NewDuty;
import jp.sekisho.calendar.Office;
import jp.sekisho.calendar.Recurrence;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.Role;
import jp.sekisho.policy.Fixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The duties as people see them: the officer all, everybody his own.
class DutyPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate PAST = LocalDate.of(2026, 11, 20);

    private static RunningApp app;
    private static Office office;
    private static Visitor officer;
    private static Visitor hanako;
    private static Visitor other;

    @BeforeAll
    static void start() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        office = new Office(app);
        Fixtures.smallRegulation(app);
        officer = signIn("admin", Office.PASSWORD);
        hanako = signedIn(office.holds("担当 花子", Role.SYSTEM_OPERATOR), "hanako");
        other = signedIn(office.person("別 太郎"), "betsu");
    }

    @AfterAll
    static void end() {
        app.close();
    }

    private static Visitor signIn(String name, String password) {
        var visitor = new Visitor(app.address());
        visitor.submit(
                HtmlForm.find(visitor.get("/sign-in").text(), "/sign-in")
                        .fill("name", name)
                        .fill("password", password));
        return visitor;
    }

    private static Visitor signedIn(UUID person, String name) {
        var first = app.get(Accounts.class).open(person, name, Set.of(Right.STAFF), "試験");
        var visitor = signIn(name, first);
        visitor.submit(
                HtmlForm.find(visitor.get("/password").text(), "/password")
                        .fill("present", first)
                        .fill("wished", Office.PASSWORD)
                        .fill("wishedAgain", Office.PASSWORD));
        return visitor;
    }

    private static UUID once(String title, LocalDate day) {
        var duties = app.get(Duties.class);
        var duty =
                duties.add(
                        NewDuty.of(
                                title,
                                Role.SYSTEM_OPERATOR,
                                new Recurrence.Once(day),
                                day.isBefore(TODAY) ? day : TODAY));
        return duties.ofDuty(duty).getFirst().id();
    }

    private static HtmlForm on(HtmlForm form, String field, int month, int day) {
        return form.fill(field + ".era", "REIWA")
                .fill(field + ".year", "8")
                .fill(field + ".month", String.valueOf(month))
                .fill(field + ".day", String.valueOf(day));
    }

    @Test
    void whoAnswersForItReportsItAndNobodyElseSeesIt() {
        var path = "/duties/" + once("通信の記録を調べる", PAST);
        assertThat(hanako.get("/").text()).contains("通信の記録を調べる");
        assertThat(hanako.get("/duties/own").text()).contains("通信の記録を調べる", "4日超過");
        assertThat(other.get("/duties").status()).isEqualTo(403);
        assertThat(other.get("/").text()).doesNotContain("通信の記録を調べる");
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.post(path + "/start", Map.of()).status()).isEqualTo(404);
        assertThat(officer.get(path).text()).contains("4日過ぎています", "担当 花子");

        var before = app.get(Ledger.class).size();
        var form = HtmlForm.find(hanako.get(path).text(), path + "/done");
        var future = on(form.fill("note", ""), "doneOn", 11, 25);
        assertThat(hanako.post(future.action(), future.fields()).text()).contains("今日までの日");
        var number = on(form.fill("note", "個人番号 123456789018"), "doneOn", 11, 24);
        var refused = hanako.post(number.action(), number.fields());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(app.get(Ledger.class).size()).isEqualTo(before);
        hanako.submit(on(form.fill("note", "異常なし"), "doneOn", 11, 24));
        assertThat(hanako.get("/").text()).doesNotContain("通信の記録を調べる");
        assertThat(officer.get(path).text()).contains("異常なし", "済み");
        assertThat(hanako.post(path + "/reopen", Map.of("reason", "誤り")).status()).isEqualTo(403);
        officer.submit(
                HtmlForm.find(officer.get(path).text(), path + "/reopen").fill("reason", "誤り"));
        assertThat(hanako.get("/").text()).contains("通信の記録を調べる");
    }

    @Test
    void theOfficerTakesUpWhatIsDoneEveryYearAndSeesTheYear() {
        var plan = HtmlForm.find(officer.get("/duties/plan").text(), "/duties/plan");
        var page = officer.submit(plan);
        assertThat(page.path()).isEqualTo("/duties");
        assertThat(page.text())
                .contains("監査の結果を委員会に報告する", "今月末までに", "令和8年度の計画")
                .contains("監査の結果を委員会に報告する　11月　予定");
        assertThat(officer.get("/duties?standing=POSTPONED").text()).contains("この条件に当てはまる");
        assertThat(officer.get("/duties?role=AUDIT_CHIEF").text()).contains("監査の結果を委員会に報告する");
        assertThat(officer.get("/duties/list.xlsx").status()).isEqualTo(200);
        assertThat(officer.get("/duties/list.docx").status()).isEqualTo(200);

        var wish =
                HtmlForm.find(officer.get("/duties/new").text(), "/duties/new")
                        .fill("title", "鍵の数を数える")
                        .fill("role", "MANAGER");
        assertThat(officer.post(wish.action(), wish.fields()).text())
                .as("no month is chosen")
                .contains("月を１つ以上選んでください");
        wish.fill("repeats", "EVERY").fill("days", "0");
        assertThat(officer.post(wish.action(), wish.fields()).text()).contains("までの日数");
        officer.submit(wish.fill("days", "14"));
        var plans = officer.get("/duties/plan").text();
        assertThat(plans).contains("鍵の数を数える", "14日ごと");
    }

    @Test
    void aSignedListIsEnteredInTheOrderOfThePrintedOne() {
        var occurrence = once("規程の第３版を確かめる", LocalDate.of(2026, 11, 27));
        assertThat(officer.get("/duties/signed/sheet").text()).contains("担当 花子", "別 太郎");
        var page = officer.get("/duties/signed").text();
        assertThat(page.indexOf("担当 花子")).isPositive();
        var form =
                on(HtmlForm.find(page, "/duties/signed"), "signedOn", 11, 20)
                        .tick("occurrences", "規程の第３版を確かめる");
        assertThat(officer.post(form.action(), form.fields()).text()).contains("１人以上印を付けて");
        form.fill("listNumber", "総-12").tick("people", "担当 花子");
        var part = officer.submit(form);
        assertThat(part.text()).contains("着手", "1人", "総-12");
        var rest =
                on(
                                HtmlForm.find(
                                        officer.get("/duties/signed").text(), "/duties/signed"),
                                "signedOn",
                                11,
                                21)
                        .tick("occurrences", "規程の第３版を確かめる")
                        .tick("people", "別 太郎")
                        .fill("listNumber", "総-13")
                        .fill("complete", "true");
        assertThat(officer.submit(rest).text()).contains("2人", "済み");
        assertThat(app.get(Duties.class).get(occurrence).doneOn())
                .isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void aCalendarProgramReadsWhatItsOwnerHasToDoUntilTheAddressIsWithdrawn() {
        var occurrence = once("更新の状況を確かめる", LocalDate.of(2026, 12, 10));
        var made = hanako.submit(HtmlForm.find(hanako.get("/duties/feed").text(), "/duties/feed"));
        var path = made.text().replaceAll("(?s).*(/calendar/feed/[A-Za-z0-9_-]+\\.ics).*", "$1");
        var program = new Visitor(app.address());
        var file = program.get(path);
        assertThat(file.status()).isEqualTo(200);
        var unfolded = file.text().replace("\r\n ", "");
        assertThat(unfolded)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "UID:" + occurrence + "@sekisho\r\n",
                        "DTSTART;VALUE=DATE:20261210\r\n",
                        "SUMMARY:更新の状況を確かめる\r\n");
        assertThat(hanako.get("/duties/feed").text()).doesNotContain(path);
        assertThat(program.get("/calendar/feed/nonsense.ics").status()).isEqualTo(404);
        hanako.submit(HtmlForm.find(hanako.get("/duties/feed").text(), "/duties/feed/revoke"));
        assertThat(program.get(path).status()).isEqualTo(404);
    }

    @Test
    void theAddressOpensNothingOnceItsOwnersAccountIsStopped() {
        var person = office.person("予定 一郎");
        var ichiro = signedIn(person, "ichiro");
        var made = ichiro.submit(HtmlForm.find(ichiro.get("/duties/feed").text(), "/duties/feed"));
        var path = made.text().replaceAll("(?s).*(/calendar/feed/[A-Za-z0-9_-]+\\.ics).*", "$1");
        var program = new Visitor(app.address());
        assertThat(program.get(path).text()).contains("BEGIN:VCALENDAR").doesNotContain("VEVENT");
        var accounts = app.get(Accounts.class);
        accounts.all().stream()
                .filter(account -> account.person().equals(person))
                .forEach(account -> accounts.stop(account.id()));
        assertThat(program.get(path).status()).isEqualTo(404);
    }

    @Test
    void theOfficesOwnClosedDayIsEnteredAndTakenBack() {
        var form =
                on(HtmlForm.find(officer.get("/closed-days").text(), "/closed-days"), "day", 12, 3)
                        .fill("name", "庁舎の消毒");
        assertThat(officer.submit(form).text()).contains("庁舎の消毒", "国民の祝日に関する法律", "未照合");
        assertThat(officer.post(form.action(), form.fields()).text()).contains("もう閉庁日です");
        var page =
                officer.submit(
                        HtmlForm.find(officer.get("/closed-days").text(), "/closed-days/.*/open"));
        assertThat(page.text()).doesNotContain("庁舎の消毒");
    }
}
