package jp.sekisho.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Transfers are prepared in March; the program runs over midnight, nobody touches anything, and what
/// everybody may do has changed. The past stays as it was.
@Order(1)
class AprilFirstTest {
    private static final Path REGULATION =
            Path.of(System.getProperty("sekisho.shared"), "regulation", "kohoku-basic-policy.txt");
    private static final String ROSTER =
            """
            職員番号,氏名,所属,職名,発令日
            0101,田邊　実,総務課,総務課長,R8.4.1
            0102,清水　浩,業務課,課長,R8.4.1
            0103,野田　亜希,総務課,主査,R8.4.1
            0104,井口　真由,業務課,主事,R8.4.1
            0105,北川　直樹,総務課,主査,R8.4.1
            """;
    private static final String DUTY = "入退室の記録を点検する";
    private static final String RULE = "役割を、不在のときも務める者がいる";

    private Program program;
    private Chromium chromium;
    private Browser browser;
    private Officer officer;
    private final Map<String, Page> staff = new HashMap<>();
    private final Map<String, String> firstPasswords = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.exists(REGULATION), "the customer's text is not beside the project");
        program = Program.start("--clock", "2027-03-29T10:00");
        chromium = new Chromium();
        browser = chromium.launch();
        officer = new Officer(page(), program, Means.MOUSE_WITHOUT_SCRIPT);
    }

    @AfterEach
    void end() throws IOException {
        if (browser != null) {
            browser.close();
            chromium.close();
            program.close();
        }
    }

    private Page page() {
        var options =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("ja-JP");
        return browser.newContext(options).newPage();
    }

    private void organize() throws IOException {
        officer.open("/adoption");
        officer.press("管理者・監査委員・議会を実施機関として登録する");
        for (var unit : new String[] {"総務課", "業務課"}) {
            officer.open("/organization/units/new");
            officer.fill("#name", unit);
            officer.date("validFrom", 8, 4, 1);
            officer.press("組織を登録する");
        }
        officer.open("/organization/posts/new");
        officer.fill("#name", "総務課長");
        officer.choose("#unit", new SelectOption().setLabel("総務課（管理者）"));
        officer.date("validFrom", 8, 4, 1);
        officer.press("職を登録する");
        officer.open("/imports/roster");
        var file = Files.createTempDirectory("sekisho-e2e").resolve("名簿_R9.3.1現在.csv");
        officer.attach("#file", Files.write(file, ROSTER.getBytes(UTF_8)));
        officer.press("ファイルを読み取る");
        officer.press(officer.page.locator("main form[action$='/take'] button"));
        assertThat(officer.text()).contains("5人がいます");
        appoint("CISO", "#person", "清水　浩", 8, 4, 1);
        appoint("CHIEF", "#post", "総務課長", 8, 4, 1);
        appoint("RESPONSIBLE", "#person", "清水　浩", 8, 4, 1);
        appoint("MANAGER", "#person", "清水　浩", 8, 4, 1);
        appoint("SYSTEM_MANAGER", "#person", "清水　浩", 8, 4, 1);
        appoint("SYSTEM_OPERATOR", "#person", "野田　亜希", 8, 4, 1);
        appoint("AUDIT_CHIEF", "#person", "田邊　実", 8, 4, 1);
        assertThat(officer.text()).contains("7の役割のすべてに、今日務める者がいます");
    }

    private void appoint(String role, String list, String who, int year, int month, int day) {
        officer.open("/roles/new");
        officer.choose("#role", new SelectOption().setValue(role));
        if (role.equals("RESPONSIBLE") || role.equals("MANAGER")) {
            officer.choose("#unit", new SelectOption().setLabel("総務課（管理者）"));
        }
        officer.choose(list, new SelectOption().setValue(value(list, who)));
        officer.date("decidedOn", 8, 4, 1);
        officer.fill("#instrument", "決裁");
        officer.date("validFrom", year, month, day);
        officer.press("指名を登録する");
    }

    private String value(String list, String begins) {
        return officer.page.locator(list + " option").all().stream()
                .filter(option -> option.innerText().startsWith(begins))
                .findFirst()
                .orElseThrow()
                .getAttribute("value");
    }

    private void plan() {
        officer.open("/duties/new");
        officer.fill("#title", DUTY);
        officer.choose("#role", new SelectOption().setValue("SYSTEM_OPERATOR"));
        officer.tick(officer.page.locator("[name=repeats][value=ONCE]"));
        officer.date("day", 9, 3, 31);
        officer.date("validFrom", 9, 3, 29);
        officer.press(officer.page.locator("main form.form button.main"));
        officer.takeUp(Set.of("1-3"));
    }

    /// His password is shown once; with it he comes in and makes his own.
    private void account(String name, String signInName) {
        officer.open("/accounts/new");
        officer.choose("#person", new SelectOption().setValue(value("#person", name)));
        officer.fill("#signInName", signInName);
        officer.tick(officer.page.locator("[name=rights][value=STAFF]"));
        officer.fill("#reason", "職員");
        officer.press(officer.page.locator("main form.form button.main"));
        firstPasswords.put(signInName, officer.page.locator(".secret").innerText());
    }

    private boolean signsIn(String name, String password) {
        var page = staff.computeIfAbsent(name, first -> page());
        page.navigate(program.address() + "/sign-in");
        page.fill("#name", name);
        page.fill("#password", password);
        page.locator("main form.form button.main").click();
        return !page.url().endsWith("/sign-in");
    }

    /// A restart may have ended his session.
    private void goesOn(Page page, String name) {
        page.navigate(program.address() + "/");
        if (page.locator("#name").count() > 0) {
            page.fill("#name", name);
            page.fill("#password", Officer.PASSWORD);
            page.locator("main form.form button.main").click();
        }
    }

    private void comesIn(String name) {
        var first = firstPasswords.get(name);
        assertThat(signsIn(name, first)).as(name).isTrue();
        var page = staff.get(name);
        page.navigate(program.address() + "/password");
        page.fill("#present", first);
        page.fill("#wished", Officer.PASSWORD);
        page.fill("#wishedAgain", Officer.PASSWORD);
        page.locator("main form.form button.main").click();
    }

    private int status(String name, String path) {
        return staff.get(name).navigate(program.address() + path).status();
    }

    private boolean asked(String name) {
        assertThat(status(name, "/duties/own")).isEqualTo(200);
        return staff.get(name).locator("main").innerText().contains(DUTY);
    }

    private void open(String person) {
        officer.open("/people");
        officer.press(person);
    }

    private void moves(String person, String unit, String post, String title) {
        open(person);
        officer.press("異動を登録する");
        officer.choose("#unit", new SelectOption().setLabel(unit + "（管理者）"));
        if (!post.isEmpty()) {
            officer.choose("#post", new SelectOption().setLabel(post));
        }
        officer.fill("#title", title);
        officer.date("validFrom", 9, 4, 1);
        officer.press("この異動を登録する");
    }

    private void ends(String role, String holder) {
        officer.open("/roles");
        officer.press(
                officer.page
                        .locator("main tr")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText(role))
                        .locator("a")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText(holder))
                        .first());
        officer.press(officer.page.locator("main a[href$='/end']"));
        officer.date("lastDay", 9, 3, 31);
        officer.press(officer.page.locator("main form.form button.main"));
    }

    /// A section that begins on 1 April, one who leaves, three who move, one who joins.
    private void prepare() {
        officer.open("/organization/units/new");
        officer.fill("#name", "情報政策室");
        officer.date("validFrom", 9, 4, 1);
        officer.press("組織を登録する");
        assertThat(officer.text()).contains("情報政策室　4月1日から");
        open("田邊　実");
        officer.press(officer.page.locator("main table a[href$='/end']"));
        officer.date("lastDay", 9, 3, 31);
        officer.press(officer.page.locator("main form.form button.main"));
        moves("清水　浩", "総務課", "総務課長", "");
        moves("野田　亜希", "業務課", "", "主査");
        moves("井口　真由", "情報政策室", "", "主任");
        officer.open("/people/new");
        officer.fill("#name", "井上　彩");
        officer.fill("#employeeNumber", "0106");
        officer.choose("#organ", new SelectOption().setLabel("管理者"));
        officer.choose("#unit", new SelectOption().setLabel("総務課（管理者）"));
        officer.fill("#title", "主事補");
        officer.date("validFrom", 9, 4, 1);
        officer.press("この人を登録する");
        officer.open("/transfers/2027-04-01");
        assertThat(officer.text())
                .contains(
                        "5人が異動します", "情報セキュリティ監査統括責任者の後任を指名する", "入る人", "移る人", "去る人", "サインインできなくなる");
        ends("情報システム担当者", "野田　亜希");
        appoint("SYSTEM_OPERATOR", "#person", "井口　真由", 9, 4, 1);
        account("井上　彩", "inoue");
        officer.open("/transfers/2027-04-01");
        assertThat(officer.text()).contains("済み 情報システム担当者の後任を指名する");
    }

    private void waitForMidnight() throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            officer.open("/roles");
            if (officer.text().contains("令和9年4月1日")) {
                return;
            }
            Thread.sleep(2_000);
        }
        throw new AssertionError("midnight did not come: " + officer.text());
    }

    private String ruleOn(int year, int month, int day) {
        officer.open(
                "/rules/on?day.era=REIWA&day.year=%d&day.month=%d&day.day=%d"
                        .formatted(year, month, day));
        return officer.text();
    }

    @Test
    void whatAPersonMayDoTurnsAtMidnightAndThePastStays() throws Exception {
        officer.setUp();
        officer.importRegulation(REGULATION);
        organize();
        plan();
        for (var each : Map.of("田邊　実", "tanabe", "野田　亜希", "noda", "井口　真由", "iguchi").entrySet()) {
            account(each.getKey(), each.getValue());
            comesIn(each.getValue());
        }
        prepare();

        program.restart("--clock", "2027-03-31T23:56:30");
        goesOn(officer.page, "kitagawa");
        staff.forEach((name, page) -> goesOn(page, name));
        beforeMidnight();
        waitForMidnight();
        afterMidnight();
        thePast();
        assertThat(program.verifyLedger()).contains("書換えと削除は見つかりませんでした");
    }

    private void beforeMidnight() {
        assertThat(status("tanabe", "/people")).isEqualTo(200);
        assertThat(staff.get("tanabe").locator("main").innerText()).contains("井口　真由");
        assertThat(status("noda", "/people")).isEqualTo(200);
        assertThat(staff.get("noda").locator("main").innerText()).doesNotContain("井上　彩", "情報政策室");
        assertThat(status("noda", "/transfers/2027-04-01")).isEqualTo(403);
        assertThat(status("noda", "/organization")).isEqualTo(200);
        assertThat(staff.get("noda").locator("main").innerText()).doesNotContain("情報政策室");
        assertThat(asked("noda")).isTrue();
        assertThat(asked("iguchi")).isFalse();
        assertThat(status("iguchi", "/people")).isEqualTo(403);
        assertThat(signsIn("inoue", firstPasswords.get("inoue"))).isFalse();
        officer.open("/roles");
        assertThat(officer.text()).as("still the day before").contains("令和9年3月31日");
    }

    private void afterMidnight() {
        // His session is open still, and opens nothing.
        staff.get("tanabe").navigate(program.address() + "/people");
        assertThat(staff.get("tanabe").url()).contains("/sign-in");
        assertThat(signsIn("tanabe", Officer.PASSWORD)).isFalse();
        assertThat(asked("noda")).isFalse();
        assertThat(status("noda", "/people")).isEqualTo(403);
        assertThat(asked("iguchi")).isTrue();
        assertThat(status("iguchi", "/people")).isEqualTo(200);
        assertThat(staff.get("iguchi").locator("main").innerText()).contains("情報政策室", "井上　彩");
        comesIn("inoue");
        assertThat(asked("inoue")).isFalse();
        assertThat(status("inoue", "/people")).isEqualTo(403);
        officer.open("/roles");
        assertThat(officer.text())
                .contains("7の役割のうち6は、今日務める者がいます。情報セキュリティ監査統括責任者がいません")
                .contains("統括情報セキュリティ責任者 充て職　総務課長 清水　浩");
        assertThat(ruleOn(9, 4, 1)).contains(RULE, "不足あり（1件）");
        officer.open("/rights");
        assertThat(officer.page.locator("main tbody").allInnerTexts().toString())
                .contains("井口　真由")
                .doesNotContain("田邊　実");
    }

    private void thePast() {
        assertThat(ruleOn(9, 3, 31)).contains(RULE).doesNotContain("不足あり（1件）");
        officer.open("/roles?day.era=REIWA&day.year=9&day.month=3&day.day=31");
        assertThat(officer.text()).contains("7の役割のうち7は、務める者がいます", "田邊　実").doesNotContain("井上　彩");
        officer.open("/people?day.era=REIWA&day.year=9&day.month=3&day.day=31");
        assertThat(officer.text())
                .contains("5人がいます", "田邊　実", "管理者 業務課 主事")
                .doesNotContain("井上　彩", "情報政策室");
        officer.open("/people?day.era=REIWA&day.year=9&day.month=4&day.day=1");
        assertThat(officer.text()).contains("井上　彩", "情報政策室");
    }
}
