package jp.sekisho.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A fiscal year at the browser, with the clock moved between three days of it: the plan of 1 April, a
/// duty done and another late and told upward, an exception that ends, and what the committee reads.
class YearWalkTest {
    private static final Path REGULATION =
            Path.of(System.getProperty("sekisho.shared"), "regulation", "kohoku-basic-policy.txt");

    /// Judged by a record, and by people.
    private static final Set<String> TAKEN = Set.of("4-1", "5-1");

    private static final String ENTRY = "入退室の記録";
    private static final String READ = "この版を読んで確認する";

    private Program program;
    private Chromium chromium;
    private Browser browser;
    private Officer officer;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.exists(REGULATION), "the customer's text is not beside the project");
        program = Program.start("--clock", "2027-04-01T09:00");
        chromium = new Chromium();
        browser = chromium.launch();
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(false)
                                .setLocale("ja-JP"));
        officer = new Officer(context.newPage(), program, Means.MOUSE_WITHOUT_SCRIPT);
    }

    @AfterEach
    void end() throws IOException {
        if (browser != null) {
            browser.close();
            chromium.close();
            program.close();
        }
    }

    private Locator link(String words) {
        return officer.page
                .locator("main a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private String rule(String words) {
        officer.open("/rules");
        officer.press(link(words));
        return officer.text();
    }

    private void doTheFirst() throws IOException {
        officer.open("/duties");
        officer.press(link(ENTRY));
        officer.fill("#documentNumber", "湖広総第41号");
        officer.fill("#note", "異常なし");
        officer.page
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText("根拠資料を付ける"))
                .click();
        officer.fill("[name='evidence.title']", "入退室の点検表（４月）");
        officer.date("evidence.datedOn", 9, 4, 1);
        var proof = Files.createTempDirectory("sekisho-e2e").resolve("入退室.csv");
        Files.write(proof, "日付,入室,退室\n1日,9:00,9:40\n".getBytes(UTF_8));
        officer.attach("[name='evidence.file']", proof);
        officer.press("済みとして登録する");
        assertThat(officer.text()).contains("令和9年4月1日に済みました", "入退室の点検表（４月）");
    }

    /// Whoever has not read it is short; for one of them there is an exception until the year ends.
    private void except() {
        officer.open("/confirmation");
        officer.press("読んで内容を確認した");
        assertThat(rule(READ)).contains("不足あり（1件）");
        officer.press(officer.page.locator("main a[href^='/exceptions/new']").first());
        officer.fill("#reason", "長期の療養のため");
        officer.fill("#instead", "復帰の日に確認する");
        officer.fill("#documentNumber", "湖広総第77号");
        officer.press("例外措置を登録する");
        assertThat(rule(READ)).contains("例外適用中");
    }

    private void isToldUpward() throws InterruptedException {
        officer.open("/duties");
        officer.press(link(ENTRY));
        var path = officer.page.url().substring(program.address().length());
        assertThat(officer.text()).contains("日過ぎています");
        // The program tells by itself, three quarters of a minute after its start.
        for (int tries = 0; tries < 45 && !officer.text().contains("期限超過の通知"); tries++) {
            Thread.sleep(2_000);
            officer.open(path);
        }
        assertThat(officer.text()).contains("期限超過の通知", "最高情報セキュリティ責任者");
    }

    private String clause() {
        officer.openClauseWith(READ);
        return officer.page.locator("main .verdict.big").first().innerText();
    }

    private String report() throws IOException {
        officer.open("/reports");
        var download =
                officer.page.waitForDownload(
                        () -> officer.page.locator("a[href='/reports/committee.docx']").click());
        var bytes = Files.readAllBytes(download.path());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), UTF_8).replaceAll("<[^>]*>", "");
                }
            }
        }
        throw new AssertionError("no document in the file");
    }

    @Test
    void aYearGoesByAndTheCommitteeReadsOfIt() throws Exception {
        officer.setUp();
        officer.importRegulation(REGULATION);
        FirstWeekTest.adopt(officer);
        FirstWeekTest.registerPeople(officer);
        FirstWeekTest.appoint(officer);
        officer.takeUp(TAKEN);
        doTheFirst();
        assertThat(rule(ENTRY)).contains("充足");

        officer.goOnAt("2027-06-22T09:00");
        assertThat(rule(ENTRY)).contains("不足あり");
        except();
        var before = clause();
        isToldUpward();
        assertThat(before).doesNotContain("不足あり");

        officer.goOnAt("2028-04-03T09:00");
        assertThat(rule(READ)).contains("不足あり（1件）");
        assertThat(clause()).contains("不足あり");
        assertThat(report()).contains("規程の実施状況について（報告）", "不足のある条項", "第５条").doesNotContain("長期の療養");
        assertThat(program.verifyLedger()).contains("書換えと削除は見つかりませんでした");
    }
}
