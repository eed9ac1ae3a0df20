package jp.sekisho;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.sekisho.ledger.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;

/// One clear line for each thing that cannot be taken, and nothing changed by it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputTest {
    private static final String TEXT = "第１条　この規程は、情報を守ることを目的とする。\n第２条　職員等は、規程を守らなければならない。\n";
    private static final String PASSWORD = "hashi no mukou ni";
    private static RunningApp app;
    private static Visitor officer;
    private long before;

    @BeforeAll
    static void signIn() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        officer = new Visitor(app.address());
        officer.submit(
                form("/sign-in", "/sign-in").fill("name", "admin").fill("password", PASSWORD));
    }

    @AfterAll
    static void end() {
        app.close();
    }

    @BeforeEach
    void count() {
        before = app.get(Ledger.class).size();
    }

    @AfterEach
    void nothingWasDone(TestInfo test) {
        if (!test.getTags().contains("does")) {
            assertThat(app.get(Ledger.class).size()).isEqualTo(before);
        }
    }

    private static HtmlForm form(String path, String action) {
        return HtmlForm.find(officer.get(path).text(), action);
    }

    private static Visitor.Page upload(byte[] content) {
        officer.get("/import");
        return officer.upload("/import", "file", "規程.txt", content);
    }

    @Test
    @Order(1)
    void anEmptyFile() {
        assertThat(upload(new byte[0]).text()).contains("空のファイルは読み込めません");
    }

    @Test
    @Order(1)
    void aFileThatIsNotText() {
        var noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        assertThat(upload(noise).text()).contains("文字として読めません");
    }

    @Test
    @Order(1)
    void aPdfAndAWordFile() {
        assertThat(upload("%PDF-1.7\n1 0 obj".getBytes(UTF_8)).text()).contains("PDFは読み込めません");
        assertThat(upload(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}).text())
                .contains("WordやExcelのファイルは読み込めません");
    }

    @Test
    @Order(1)
    void aTextInAnEncodingNobodyUsesHere() {
        assertThat(upload(TEXT.getBytes(Charset.forName("EUC-JP"))).text()).contains("文字として読めません");
    }

    @Test
    @Order(1)
    void fiftyMegabytes() {
        var much = new byte[50 << 20];
        Arrays.fill(much, (byte) 'a');
        assertThat(upload(much).text()).contains("40MBまでのファイルにしてください");
    }

    @Test
    @Order(1)
    void aTextWithoutArticles() {
        assertThat(upload("きょうは、よい天気です。\n".getBytes(UTF_8)).text()).contains("条や項が見つかりません");
    }

    @Test
    @Order(1)
    void theLastAdministratorGivesUpHisRight() {
        var account =
                officer.get("/accounts")
                        .text()
                        .replaceAll("(?s).*?/accounts/([0-9a-f-]{36}).*", "$1");
        var path = "/accounts/" + account;
        var form = form(path, path + "/rights");
        form.fields().put("rights", List.of("OFFICER"));
        var page = officer.post(form.action(), form.fill("reason", "試験").fields());
        assertThat(page.text()).contains("管理者がいなくなります");
        var stopped =
                officer.post(
                        path + "/stop", form(path, path + "/stop").fill("reason", "試験").fields());
        assertThat(stopped.text()).contains("管理者がいなくなります");
    }

    @Test
    @Order(1)
    void anAppointmentThatEndsBeforeItBegins() {
        var form = form("/roles/new", "/roles/new").fill("instrument", "決裁").choose("person", "管理");
        for (var field : new String[] {"decidedOn", "validFrom"}) {
            form.fill(field + ".year", "8").fill(field + ".month", "4").fill(field + ".day", "1");
        }
        form.fill("validTo.year", "8").fill("validTo.month", "3").fill("validTo.day", "31");
        var page = officer.post(form.action(), form.fields());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("終わりの日は、始まりの日以後");
    }

    @Test
    @Order(1)
    void aDayThatIsNoDay() {
        var form = form("/roles/new", "/roles/new").fill("instrument", "決裁").choose("person", "管理");
        form.fill("decidedOn.year", "8").fill("decidedOn.month", "2").fill("decidedOn.day", "30");
        var page = officer.post(form.action(), form.fields());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("日付として読めません");
    }

    @Test
    @Order(2)
    @Tag("does")
    void theSameTextAcceptedTwice() {
        accept(TEXT);
        var done = app.get(Ledger.class).size();
        assertThat(upload(TEXT.getBytes(UTF_8)).text()).contains("もう取り込んであります");
        assertThat(upload((TEXT + "附則\nこの規程は、公布の日から施行する。\n").getBytes(UTF_8)).text())
                .contains("改正した規程の取込みは、この版の関所ではできません");
        assertThat(app.get(Ledger.class).size()).isEqualTo(done);
    }

    private static void accept(String text) {
        var page = upload(text.getBytes(UTF_8));
        while (HtmlForm.isThere(page.text(), "/readings/.*/answers")) {
            page = officer.submit(HtmlForm.find(page.text(), "/readings/.*/answers"));
        }
        officer.submit(HtmlForm.find(page.text(), "/readings/.*/accept"));
    }
}
