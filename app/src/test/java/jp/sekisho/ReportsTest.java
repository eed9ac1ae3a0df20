package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sekisho.measures.Acts;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.Rule;
import jp.sekisho.measures.Rules;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.office.Documents;
import jp.sekisho.office.Paper;
import jp.sekisho.office.Pdfs;
import jp.sekisho.office.Workbooks;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.policy.Adoptions;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.reports.Reports;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class ReportsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private RunningApp app;

    @BeforeEach
    void anOrganIsShortOfItsDecision() {
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        app = new RunningApp("2026-11-24T09:00");
        var edition = Fixtures.smallRegulation(app);
        var organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, TODAY);
        app.get(Organs.class).add("議会", OrganKind.ASSEMBLY, TODAY);
        app.get(Adoptions.class).adopt(edition.id(), List.of(organ), TODAY, "訓令", "第1号");
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class)
                .takeUp(
                        edition,
                        List.of(
                                new Choice("0-1", null),
                                new Choice("1-1", demand),
                                new Choice("4-1", demand)));
    }

    @AfterEach
    void end() {
        app.close();
        LocaleContextHolder.resetLocaleContext();
    }

    private Paper paper(ReportKind kind) {
        return app.get(Reports.class).paper(kind, true);
    }

    private Rule rule(String number) {
        return app.get(Rules.class).all().stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Paper paper) {
        return paper + "";
    }

    @Test
    void theCommitteeHearsWhatIsShortAndWhatIsExcepted() {
        var person = app.get(People.class).register("点検者", "", "");
        app.get(Acts.class).record(rule("4-1"), TODAY, person, "点検した", "", Optional.empty());
        app.clock.forward(Duration.ofDays(40));
        var judged = app.get(Verdicts.class).now().orElseThrow();
        var paper = paper(ReportKind.COMMITTEE);
        assertThat(paper.seals()).containsExactly("CISO", "統括", "担当");
        assertThat(words(paper))
                .contains(
                        judged.edition().judged().size()
                                + "条項のうち"
                                + judged.clausesKept()
                                + "条項は守られている",
                        "不足のある条項は1である",
                        "実施の記録が、令和8年12月26日から切れています",
                        "該当なし",
                        "監査意見ではありません");
    }

    @Test
    void theExecutionTableNamesEveryTargetThatIsShort() {
        assertThat(words(paper(ReportKind.EXECUTION))).contains("議会", "■ 不足あり", "ほかの1件", "□ 未着手");
    }

    @Test
    void theStandardSaysWhatIsAskedAndHowItIsJudged() {
        assertThat(words(paper(ReportKind.STANDARD)))
                .contains("管理区域の入退室の記録を、毎月点検する", "31日以内に実施した記録があること", "第１条");
    }

    @Test
    void everyPaperOpensInEveryForm() throws IOException {
        for (var kind : ReportKind.values()) {
            var paper = paper(kind);
            assertThat(Pdfs.write(paper, LocalDate::toString)).startsWith('%', 'P', 'D', 'F');
            assertThat(Documents.write(paper, LocalDate::toString)).startsWith('P', 'K');
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(Workbooks.write(paper)))) {
                assertThat(book.getNumberOfSheets()).isEqualTo(paper.tables().size());
            }
        }
    }
}
