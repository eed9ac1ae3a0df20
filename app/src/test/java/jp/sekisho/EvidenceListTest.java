package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.sekisho.files.Attachment;
import jp.sekisho.files.EvidenceRegister;
import jp.sekisho.files.Subject;
import jp.sekisho.files.TestFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A register that is longer than a page.
class EvidenceListTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static RunningApp app;
    private static Visitor officer;

    @BeforeAll
    static void sixHundredPieces() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        var register = app.get(EvidenceRegister.class);
        for (int at = 1; at <= 601; at++) {
            var id =
                    register.add(
                            TestFiles.said("点検表%03d号".formatted(at), TODAY.minusDays(at)),
                            TestFiles.examined(at + ".txt", "記録 " + at));
            if (at == 1) {
                register.attach(new Attachment.Known(id), new Subject("none", UUID.randomUUID()));
            }
        }
        officer = new Visitor(app.address());
        officer.submit(
                HtmlForm.find(officer.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", PASSWORD));
    }

    @AfterAll
    static void end() {
        app.close();
    }

    private static long listed(String page) {
        return IntStream.rangeClosed(1, 601)
                .filter(at -> page.contains("点検表%03d号".formatted(at)))
                .count();
    }

    @Test
    void everyPieceStandsOnOnePageAndNoneIsLeftOut() {
        var all = 0;
        for (int page = 1; page <= 7; page++) {
            var text = officer.get("/evidence?page=" + page).text();
            assertThat(text).contains("根拠資料は601件です");
            assertThat(listed(text)).isEqualTo(page < 7 ? 100 : 1);
            all += (int) listed(text);
        }
        assertThat(all).isEqualTo(601);
        assertThat(officer.get("/evidence").text())
                .contains("601件のうち1〜100件目", "次の100件")
                .doesNotContain("前の100件");
        assertThat(officer.get("/evidence?page=7").text())
                .contains("601件のうち601〜601件目", "前の100件", "点検表601号")
                .doesNotContain("次の100件");
    }

    @Test
    void wordsAndChoiceAreKeptFromPageToPage() {
        var found = officer.get("/evidence?words=%E7%82%B9%E6%A4%9C&show=UNUSED").text();
        assertThat(found)
                .contains("600件のうち1〜100件目", "show=UNUSED", "page=2")
                .doesNotContain("点検表001号");
        assertThat(officer.get("/evidence?words=601&show=ALL").text())
                .contains("点検表601号")
                .doesNotContain("点検表600号", "次の100件");
    }

    @Test
    void aPageThatIsNotThereIsEmptyOrRefused() {
        assertThat(listed(officer.get("/evidence?page=8").text())).isZero();
        assertThat(officer.get("/evidence?page=-3").text()).contains("点検表001号");
        assertThat(officer.get("/evidence?page=x").status()).isEqualTo(400);
    }
}
