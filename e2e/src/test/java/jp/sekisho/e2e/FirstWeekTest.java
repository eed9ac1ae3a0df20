package jp.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The main job, on the customer's own text, from the first page to the verified ledger.
@Order(2)
class FirstWeekTest {
    private static final Path REGULATION =
            Path.of(System.getProperty("sekisho.shared"), "regulation", "kohoku-basic-policy.txt");

    private Program program;
    private Chromium chromium;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.exists(REGULATION), "the customer's text is not beside the project");
        program = Program.start();
        chromium = new Chromium();
        browser = chromium.launch();
    }

    @AfterEach
    void end() throws IOException {
        if (browser != null) {
            browser.close();
            chromium.close();
            program.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromTheFirstPageToTheVerifiedLedger(Means means) throws Exception {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(means != Means.MOUSE_WITHOUT_SCRIPT)
                                .setLocale("ja-JP"));
        var officer = new Officer(context.newPage(), program, means);
        officer.setUp();
        assertThat(officer.text()).contains("最初に、規程を取り込みます");

        officer.importRegulation(REGULATION);
        assertThat(officer.text()).contains("規程を読み込みました", "未登録 24", "第９条", "（職員等の遵守義務）");

        adopt(officer);

        registerPeople(officer);
        appoint(officer);
        takeUpRules(officer);

        officer.open("/");
        assertThat(officer.text()).contains("24条項のうち", "施行規則第16条の3の適用判定が、終わっていません");
        var before = officer.text();
        assertThat(before).contains("7の役割のうち1つに、務める者がいません");

        officer.open("/confirmation");
        officer.press("読んで内容を確認した");
        officer.open("/confirmations");
        assertThat(officer.text()).contains("2人中1人が、第1版を確認しました");
        officer.open("/confirmations/list");
        officer.open("/confirmations/enter");
        officer.fill("#listNumber", "5-2-03");
        officer.tick(officer.page.locator("[name=people]").first());
        officer.press("印を付けた人を確認済みとして登録する");
        assertThat(officer.text()).contains("2人の全員が、第1版を確認しました");

        officer.open("/");
        officer.press(officer.page.locator(".stretch a").nth(11));
        assertThat(officer.text()).contains("求める事項と遵守事項");
        for (var path :
                new String[] {
                    "/ledger",
                    "/registers",
                    "/organization",
                    "/people",
                    "/accounts",
                    "/document",
                    "/password"
                }) {
            officer.open(path);
        }

        var verified = program.verifyLedger();
        assertThat(verified).contains("書換えと削除は見つかりませんでした");
    }

    static void adopt(Officer officer) {
        officer.open("/adoption");
        officer.press("管理者・監査委員・議会を実施機関として登録する");
        for (var organ : new String[] {"管理者", "監査委員", "議会"}) {
            officer.tick(organ);
        }
        officer.date("decidedOn", 8, 4, 1);
        officer.fill("#instrument", "訓令");
        officer.fill("#documentNumber", "湖広総第12号");
        officer.press("決定を登録する");
        officer.date("publishedOn", 8, 4, 3);
        officer.fill("#method", "ホームページ");
        officer.press("公表を登録する");
        assertThat(officer.text()).contains("すべての実施機関が第1版を決定し、公表しています");
    }

    static void registerPeople(Officer officer) {
        officer.open("/people");
        officer.press("北川　直樹");
        officer.press("所属を加える");
        officer.choose("#organ", new SelectOption().setLabel("管理者"));
        officer.fill("#title", "主査");
        officer.date("validFrom", 8, 4, 1);
        officer.press("所属を登録する");
        officer.open("/people/new");
        officer.fill("#name", "神\uFA19谷　努");
        officer.fill("#kana", "かみたに　つとむ");
        officer.fill("#employeeNumber", "0012");
        officer.choose("#organ", new SelectOption().setLabel("管理者"));
        officer.fill("#title", "総務課長");
        officer.date("validFrom", 8, 4, 1);
        officer.press("この人を登録する");
        assertThat(officer.page.locator("h1").innerText()).isEqualTo("神\uFA19谷　努");
    }

    /// Six of seven roles; the two that are held per unit need one first.
    static void appoint(Officer officer) {
        officer.open("/organization/units/new");
        officer.fill("#name", "総務課");
        officer.date("validFrom", 8, 4, 1);
        officer.press("組織を登録する");
        for (var role :
                new String[] {
                    "CISO", "CHIEF", "RESPONSIBLE", "MANAGER", "SYSTEM_MANAGER", "SYSTEM_OPERATOR"
                }) {
            officer.open("/roles/new");
            officer.choose("#role", new SelectOption().setValue(role));
            if (role.equals("RESPONSIBLE") || role.equals("MANAGER")) {
                officer.choose("#unit", new SelectOption().setIndex(1));
            }
            officer.choose("#person", new SelectOption().setIndex(1));
            officer.date("decidedOn", 8, 4, 1);
            officer.fill("#instrument", "決裁");
            officer.date("validFrom", 8, 4, 1);
            officer.press("指名を登録する");
            if (officer.page.locator("#overrideReason").count() > 0) {
                officer.fill("#overrideReason", "ほかに務められる者がいないため");
                officer.press("指名を登録する");
            }
        }
        assertThat(officer.text()).contains("7の役割のうち6は、今日務める者がいます");
    }

    private static void takeUpRules(Officer officer) {
        officer.open("/rules/proposals");
        officer.press("選んだ遵守事項を採る");
    }
}
