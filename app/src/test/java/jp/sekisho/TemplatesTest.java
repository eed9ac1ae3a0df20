package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.Rules;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.policy.Adoptions;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.reports.TemplateFormat;
import jp.sekisho.reports.TemplateVersion;
import jp.sekisho.reports.Templates;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The body's own templates: brought through the page, tried, used, and left again.
class TemplatesTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String PAGE = "/reports/templates/committee";

    private RunningApp app;
    private Visitor officer;
    private Templates templates;

    @BeforeEach
    void anOrganIsShortOfItsDecision() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
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
        officer = new Visitor(app.address());
        officer.submit(
                HtmlForm.find(officer.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", PASSWORD));
        templates = app.get(Templates.class);
    }

    @AfterEach
    void end() {
        app.close();
    }

    private static byte[] template(String title, String cell) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var made = new XWPFDocument()) {
            made.createParagraph().createRun().setText("【本組合の様式】" + title);
            var table = made.createTable(1, 2);
            table.getRow(0).getCell(0).setText(cell);
            table.getRow(0).getCell(1).setText("{{表2.状況}}");
            made.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static String words(byte[] docx) throws IOException {
        try (var read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var text =
                    read.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining("\n"));
            var tables =
                    read.getTables().stream()
                            .map(table -> table.getText())
                            .collect(Collectors.joining("\n"));
            return text + "\n" + tables;
        }
    }

    private String committee() throws IOException {
        return words(templates.document(ReportKind.COMMITTEE, true, LocalDate::toString));
    }

    private Visitor.Page bring(byte[] file) {
        officer.get(PAGE);
        return officer.upload(PAGE, "file", "委員会.docx", file);
    }

    private void press(String action) {
        pressOn(PAGE, action);
    }

    private void pressOn(String page, String action) {
        officer.submit(HtmlForm.find(officer.get(page).text(), action));
    }

    private TemplateVersion newest() {
        return templates.all().getFirst();
    }

    @Test
    void aTemplateIsBroughtTriedUsedReplacedAndLeft() throws IOException {
        var before = app.get(Ledger.class).size();
        assertThat(bring(template("{{表題}}", "{{表2.条項}}")).text()).contains("委員会.docx", "この様式に替える");
        assertThat(committee()).doesNotContain("本組合の様式");
        assertThat(words(templates.fill(newest(), true, LocalDate::toString)))
                .contains("【本組合の様式】規程の実施状況について（報告）", "議会");
        press(PAGE + "/" + newest().id() + "/use");
        assertThat(committee()).contains("【本組合の様式】規程の実施状況について（報告）", "決定と公表", "議会");
        var first = newest().id();

        bring(template("第二　{{表題}}", "{{表2.条項}}"));
        press(PAGE + "/" + newest().id() + "/use");
        assertThat(committee()).contains("【本組合の様式】第二");
        press(PAGE + "/" + first + "/use");
        assertThat(committee()).doesNotContain("第二");
        press(PAGE + "/shipped");
        assertThat(committee()).doesNotContain("本組合の様式").contains("不足のある条項");
        assertThat(templates.all()).hasSize(2).noneMatch(TemplateVersion::used);
        assertThat(app.get(Ledger.class).size()).isEqualTo(before + 8);
    }

    @Test
    void whatCannotBeFilledIsListedWithItsPlaceAndNothingIsKept() throws IOException {
        var page = bring(template("{{表題}}{{件数}}{{表2.条項}}", "{{表1.充足}}"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "「件数」（本文の1番目の段落）：この書類にない差込欄です",
                        "「表2.条項」（本文の1番目の段落）：表の行の中に書いてください",
                        "「表2.状況」（本文の3番目の段落）：一つの行に書けるのは");
        assertThat(bring("表題".getBytes(java.nio.charset.StandardCharsets.UTF_8)).status())
                .isEqualTo(422);
        assertThat(bring(template("様式", "なし")).status()).isEqualTo(200);
        assertThat(templates.all()).hasSize(1);
    }

    private static byte[] book(String title, String... cells) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var made = new XSSFWorkbook()) {
            var sheet = made.createSheet("実施表");
            sheet.createRow(0).createCell(0).setCellValue(title);
            var row = sheet.createRow(3);
            for (int at = 0; at < cells.length; at++) {
                row.createCell(at).setCellValue(cells[at]);
            }
            sheet.createRow(5).createCell(0).setCellValue("以上");
            made.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static List<String> cells(byte[] xlsx) throws IOException {
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var cells = new ArrayList<String>();
            var format = new DataFormatter();
            for (var sheet : read) {
                for (var row : sheet) {
                    row.forEach(cell -> cells.add(format.formatCellValue(cell)));
                }
            }
            return cells;
        }
    }

    @Test
    void aWorkbookOfTheBodyMakesTheExecutionTable() throws IOException {
        var page = "/reports/templates/execution";
        officer.get(page);
        var brought =
                officer.upload(
                        page,
                        "file",
                        "実施表.xlsx",
                        book(
                                "【本組合】{{表題}}",
                                "{{表1.判定}}",
                                "{{表1.遵守事項}}",
                                "{{表1.対象}}",
                                "{{表1.確かめた日}}"));
        assertThat(brought.text()).contains("実施表.xlsx", "この様式に替える");
        assertThat(officer.get(page + "/" + newest().id() + "/trial").status()).isEqualTo(200);
        pressOn(page, page + "/" + newest().id() + "/use");
        var made = cells(templates.workbook(ReportKind.EXECUTION, true, LocalDate::toString));
        assertThat(made.getFirst()).startsWith("【本組合】実施表");
        assertThat(made).contains("議会", "以上", "2026-11-24").noneMatch(cell -> cell.contains("{{"));
        assertThat(officer.get("/reports/execution.xlsx").status()).isEqualTo(200);
        assertThat(words(templates.document(ReportKind.EXECUTION, true, LocalDate::toString)))
                .as("the Word file stays as it ships")
                .doesNotContain("【本組合】");
        pressOn(page, page + "/shipped");
        assertThat(cells(templates.workbook(ReportKind.EXECUTION, true, LocalDate::toString)))
                .noneMatch(cell -> cell.contains("【本組合】"));

        var wrong = officer.upload(page, "file", "誤り.xlsx", book("{{表1.判定}}{{件数}}", "なし"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("「件数」（シートとセル：実施表 A1）：この書類にない差込欄です");
    }

    @Test
    void whatShipsAsAWorkbookIsATemplateToBeginWith() throws IOException {
        for (var kind : List.of(ReportKind.EXECUTION, ReportKind.STATUS)) {
            var start = templates.start(kind, TemplateFormat.XLSX);
            templates.examine(kind, "ひな形.xlsx", start);
            var id = templates.bring(kind, "ひな形.xlsx", start);
            var made = cells(templates.fill(templates.get(id), true, LocalDate::toString));
            assertThat(made).as(kind.name()).noneMatch(cell -> cell.contains("{{"));
        }
    }

    @Test
    void whatShipsIsATemplateToBeginWith() throws IOException {
        for (var kind : ReportKind.values()) {
            var start = templates.start(kind, TemplateFormat.DOCX);
            templates.examine(kind, "ひな形.docx", start);
            var id = templates.bring(kind, "ひな形.docx", start);
            var made = words(templates.fill(templates.get(id), true, LocalDate::toString));
            assertThat(made).as(kind.name()).doesNotContain("{{").contains("試験組合");
            if (kind.page().isEmpty()) {
                assertThat(made).as(kind.name()).contains("監査意見ではありません");
            }
        }
        assertThat(words(templates.start(ReportKind.COMMITTEE, TemplateFormat.DOCX)))
                .contains("{{表題}}", "{{表2.条項}}", "{{表1.不足あり}}", "{{表4の説明}}");
        assertThat(words(templates.start(ReportKind.HANDOVER, TemplateFormat.DOCX)))
                .contains("{{表6.期限}}", "{{表9.夜間、休日}}");
        assertThat(officer.get(PAGE + "/start.docx").status()).isEqualTo(200);
        assertThat(officer.get("/reports/committee.docx").status()).isEqualTo(200);
        assertThat(officer.get("/reports").text()).contains("関所の様式");
        assertThat(officer.post(PAGE + "/" + newest().id() + "/use", Map.of()).status())
                .isEqualTo(404);
    }
}
