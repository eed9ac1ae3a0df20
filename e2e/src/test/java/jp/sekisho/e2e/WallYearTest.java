package jp.sekisho.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Half a year of the folder where individual numbers are, at the browser: who reads it, a transfer at
/// midnight, an exception that ends, an export that lacks the shares, and the proof of December.
class WallYearTest {
    private static final Path REGULATION =
            Path.of(System.getProperty("sekisho.shared"), "regulation", "kohoku-basic-policy.txt");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Set<String> TAKEN = Set.of("3-3", "3-4", "3-5", "3-6", "3-7");
    private static final String INSIDE = "個人番号の場所を閲覧できる者を、定めた課の職員に限る";

    /// As `Collect-Windows.ps1 -Folder D:\給与 -Directory` writes it.
    private static final String SERVER =
            """
            server\tsv01\twindows\tS-1-5-21-1-2-3\tS-1-5-21-7-8-9
            domain\tS-1-5-21-7-8-9
            account\tS-1-5-21-7-8-9-500\tAdministrator\tdisabled
            group\tS-1-5-32-544\tAdministrators\tS-1-5-21-7-8-9-500 S-1-5-21-1-2-3-512
            right\tSeBackupPrivilege\tS-1-5-32-544
            right\tSeInteractiveLogonRight\tS-1-5-32-544
            allrights
            """;

    private static final String SHARES =
            """
            share\tC$\tC:\\\tD:(A;;FA;;;BA)(A;;FA;;;BO)(A;;FA;;;SO)
            share\t給与$\tD:\\給与\tO:SYG:SYD:(A;;0x1200a9;;;AU)
            allshares
            group\tS-1-5-32-551\tBackup Operators\t
            group\tS-1-5-32-549\tServer Operators\t
            """;
    private static final String TREE =
            """
            tree\tD:\\給与
            folder\tD:\\給与\tO:BAG:DUD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;S-1-5-21-1-2-3-1300)
            owners\tD:\\給与\tS-1-5-32-544
            setting\tWin32_OperatingSystem\tVersion\tos\t10.0.20348
            """;
    private static final String PEOPLE =
            """
            directory\tS-1-5-21-1-2-3
            account\tS-1-5-21-1-2-3-1101\t0021|0021@kohoku.example\tenabled\tS-1-5-21-1-2-3-513
            account\tS-1-5-21-1-2-3-1102\t0022|0022@kohoku.example\tenabled\tS-1-5-21-1-2-3-513
            account\tS-1-5-21-1-2-3-1103\t0023|0023@kohoku.example\tenabled\tS-1-5-21-1-2-3-513
            account\tS-1-5-21-1-2-3-1104\t0024|0024@kohoku.example\tenabled\tS-1-5-21-1-2-3-513
            group\tS-1-5-21-1-2-3-512\tDomain Admins\t
            group\tS-1-5-21-1-2-3-513\tDomain Users\t
            group\tS-1-5-21-1-2-3-1301\t庶務担当\tS-1-5-21-1-2-3-1103
            """;

    private static String group(String... members) {
        var sids = String.join(" ", members).replaceAll("(\\d+)", "S-1-5-21-1-2-3-$1");
        return "group\tS-1-5-21-1-2-3-1300\t給与係\t" + sids + "\ndomain\tS-1-5-21-1-2-3\n";
    }

    private Program program;
    private Chromium chromium;
    private Browser browser;
    private Officer officer;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.exists(REGULATION), "the customer's text is not beside the project");
        Files.createDirectories(PICTURES);
        program = Program.start("--clock", "2026-09-25T09:00");
        chromium = new Chromium();
        browser = chromium.launch();
        officer = new Officer(page(), program, Means.MOUSE_WITHOUT_SCRIPT);
    }

    private Page page() {
        return browser.newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(false)
                                .setLocale("ja-JP"))
                .newPage();
    }

    @AfterEach
    void end() throws IOException {
        if (browser != null) {
            browser.close();
            chromium.close();
            program.close();
        }
    }

    private void person(String name, String number, String unit, String title) {
        officer.open("/people/new");
        officer.fill("#name", name);
        officer.fill("#employeeNumber", number);
        officer.choose("#organ", new SelectOption().setLabel("管理者"));
        officer.choose("#unit", new SelectOption().setLabel(unit + "（管理者）"));
        officer.fill("#title", title);
        officer.date("validFrom", 8, 4, 1);
        officer.press("この人を登録する");
    }

    private void choosePerson(String name) {
        var option =
                officer.page
                        .locator("#person option")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .first();
        officer.choose("#person", new SelectOption().setValue(option.getAttribute("value")));
    }

    private void designate(String name) {
        officer.open("/roles/new");
        officer.choose("#role", new SelectOption().setValue("NUMBER_HANDLER"));
        choosePerson(name);
        officer.date("decidedOn", 8, 4, 1);
        officer.fill("#instrument", "指名書");
        officer.date("validFrom", 8, 4, 1);
        officer.press("指名を登録する");
    }

    private void prepare() throws IOException {
        officer.setUp();
        officer.importRegulation(REGULATION);
        FirstWeekTest.adopt(officer);
        FirstWeekTest.registerPeople(officer);
        FirstWeekTest.appoint(officer);
        officer.open("/organization/units/new");
        officer.fill("#name", "業務課");
        officer.date("validFrom", 8, 4, 1);
        officer.press("組織を登録する");
        person("大橋　恵", "0021", "総務課", "課長補佐");
        person("井上　二郎", "0022", "総務課", "主事");
        person("髙橋　真由", "0023", "業務課", "主事");
        person("辻　和歌子", "0024", "業務課", "主事");
        designate("大橋");
        designate("井上");
        officer.takeUp(TAKEN);
        officer.open("/readers/places");
        officer.choose("#office", new SelectOption().setLabel("総務課"));
        officer.press("この課に決める");
        officer.fill("#name", "給与フォルダ");
        officer.fill("#server", "sv01");
        officer.fill("#path", "D:\\給与");
        officer.choose("#unit", new SelectOption().setLabel("総務課"));
        officer.fill("#purpose", "給与の源泉徴収事務");
        officer.date("validFrom", 8, 4, 1);
        officer.press("この場所を登録する");
    }

    private String bring(String captured, String facts) throws IOException {
        var text =
                "sekisho-acl\t1\nmade\tCollect-Windows 1\tSV01\ncaptured\t"
                        + captured
                        + "\n"
                        + facts;
        var file = Files.createTempDirectory("sekisho-e2e").resolve("sekisho-sv01.tsv");
        Files.writeString(file, text + "end\t" + text.lines().count() + "\t" + sha256(text) + "\n");
        officer.open("/readers/import");
        officer.attach("#file", file);
        officer.press("ファイルを読み取る");
        var said = officer.text();
        officer.press("この書き出しを取り込む");
        return said;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String readers() {
        officer.open("/readers");
        return officer.text();
    }

    /// What is said of the clause that the rule hangs on.
    private static String clause(Officer whose) {
        whose.openClauseWith(INSIDE);
        return whose.text();
    }

    private void picture(String name) {
        officer.page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + ".png")));
    }

    /// Somebody who may read the regulation, and no names.
    private String clauseOfAColleague() {
        officer.open("/accounts/new");
        choosePerson("大橋");
        officer.fill("#signInName", "ohashi");
        officer.tick(officer.page.locator("[name=rights][value=STAFF]"));
        officer.fill("#reason", "職員として");
        officer.press("利用者を作り、初回パスワードを表示する");
        var first = officer.page.locator(".secret").innerText();
        var colleague = new Officer(page(), program, Means.MOUSE_WITHOUT_SCRIPT);
        colleague.open("/");
        colleague.fill("#name", "ohashi");
        colleague.fill("#password", first);
        colleague.press("サインインする");
        colleague.fill("#present", first);
        colleague.fill("#wished", "kawa no mukou ni");
        colleague.fill("#wishedAgain", "kawa no mukou ni");
        colleague.press("パスワードを変える");
        var said = clause(colleague);
        assertThat(colleague.page.content()).doesNotContain("髙橋", "/readers\"");
        colleague.page.navigate(program.address() + "/readers");
        assertThat(colleague.page.content()).doesNotContain("髙橋");
        return said;
    }

    private void except(String from, String to) {
        officer.open("/readers");
        officer.press(
                officer.page
                        .locator("main tr")
                        .filter(new Locator.FilterOptions().setHasText("辻"))
                        .locator("a[href^='/exceptions/new']"));
        officer.fill("#reason", "年末調整の準備の応援");
        officer.fill("#instead", "総務課の端末で、課長補佐の前で閲覧する");
        officer.fill("#documentNumber", "湖広総第214号");
        var first = from.split("-", -1);
        var last = to.split("-", -1);
        officer.date(
                "validFrom",
                Integer.parseInt(first[0]),
                Integer.parseInt(first[1]),
                Integer.parseInt(first[2]));
        officer.date(
                "validTo",
                Integer.parseInt(last[0]),
                Integer.parseInt(last[1]),
                Integer.parseInt(last[2]));
        officer.press("例外措置を登録する");
    }

    private void transfer() {
        officer.open("/people");
        officer.press("井上　二郎");
        officer.press("異動を登録する");
        officer.choose("#organ", new SelectOption().setLabel("管理者"));
        officer.choose("#unit", new SelectOption().setLabel("業務課（管理者）"));
        officer.fill("#title", "主事");
        officer.date("validFrom", 8, 10, 1);
        officer.press("この異動を登録する");
    }

    private String paper(String format) throws Exception {
        officer.open("/reports");
        var download =
                officer.page.waitForDownload(() ->
                        officer.page.locator("a[href='/reports/mynumber." + format + "']").click());
        var file = PICTURES.resolve("mynumber." + format).toAbsolutePath();
        Files.write(file, Files.readAllBytes(download.path()));
        if (format.equals("docx")) {
            run(
                    "soffice",
                    "--headless",
                    "--convert-to",
                    "txt:Text",
                    "--outdir",
                    parent(file),
                    "" + file);
            return Files.readString(PICTURES.resolve("mynumber.txt"));
        }
        run("pdftotext", "-layout", file.toString(), PICTURES.resolve("pdf.txt").toString());
        return Files.readString(PICTURES.resolve("pdf.txt"));
    }

    private static String parent(Path file) {
        return String.valueOf(file.getParent());
    }

    private static void run(String... command) throws Exception {
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }

    @Test
    void whoReadsThePayrollFolderFromSeptemberToDecember() throws Exception {
        prepare();
        var wide = group("1101", "1102", "1301", "1104");
        var said = bring("2026-09-25T08:00:00+09:00", SERVER + SHARES + TREE + PEOPLE + wide);
        assertThat(said).contains("足りないものはありません");
        assertThat(readers()).contains("違反（2人）", "髙橋　真由", "辻　和歌子", "庶務担当 → 給与係 → 給与");
        picture("readers-september");
        assertThat(clause(officer)).contains("課の外の2人", "髙橋", "辻", "不足あり");
        picture("clause-september");
        assertThat(clauseOfAColleague())
                .contains("課の外の2人が、個人番号の場所を閲覧できます。")
                .doesNotContain("髙橋", "辻", "（）");

        except("8-9-25", "8-10-15");
        assertThat(readers()).contains("違反（1人）", "例外適用中", "10月15日まで");
        transfer();

        assertThat(readers()).contains("違反（1人）");

        officer.goOnAt("2026-10-01T00:00");
        assertThat(readers()).contains("違反（2人）", "井上　二郎", "例外適用中");
        assertThat(clause(officer)).contains("課の外の2人", "井上", "10月1日").doesNotContain("辻、");

        officer.goOnAt("2026-10-16T00:00");
        assertThat(readers()).contains("違反（3人）").doesNotContain("例外適用中");
        assertThat(clause(officer)).contains("課の外の3人", "辻");
        bring("2026-10-15T23:00:00+09:00", SERVER + SHARES + TREE + PEOPLE + group("1101"));
        assertThat(readers()).contains("登録した1つの場所は、すべて証明済みです");

        officer.goOnAt("2026-11-20T09:00");
        said = bring("2026-11-20T08:00:00+09:00", SERVER + TREE + PEOPLE + group("1101"));
        assertThat(said).contains("共有の権限の全部");
        assertThat(readers()).contains("証明できない", "共有の権限が、36日前の書き出しです");
        picture("readers-november");
        assertThat(clause(officer)).contains("古いか、そろっていません");

        officer.goOnAt("2026-12-01T09:00");
        bring("2026-12-01T08:00:00+09:00", SERVER + SHARES + TREE + PEOPLE + group("1101"));
        assertThat(readers()).contains("すべて証明済みです");
        assertThat(paper("docx")).contains("給与フォルダ", "大橋", "給与係", "証明済み");
        assertThat(paper("pdf")).contains("給与フォルダ", "証明済み");
        assertThat(program.verifyLedger()).contains("書換えと削除は見つかりませんでした");
    }
}
