package jp.sekisho.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/// Every kind of file says the same, and is opened again by other code than wrote it (Word's by the
/// library that wrote it).
class PapersTest {
    private static final Table TABLE =
            new Table(
                    "役割",
                    List.of(
                            new Column("番号", 8),
                            new Column("氏名", 20),
                            new Column("指名の日", 16),
                            new Column("件", 6)),
                    List.of(
                            List.of(
                                    Cell.of("0012"),
                                    Cell.of("=1+1"),
                                    new Cell.Day(LocalDate.of(2026, 4, 1)),
                                    new Cell.Count(3)),
                            List.of(
                                    Cell.of("0013"),
                                    Cell.of("\uFA19田　健\n（𠮷野）"),
                                    new Cell.Day(LocalDate.of(2019, 5, 1)),
                                    new Cell.Count(0))));
    private static final Paper PAPER =
            new Paper(
                    "権限・責任等一覧表",
                    "様式第1号",
                    "令和8年11月24日",
                    List.of("この表は、指名の記録から作りました。"),
                    List.of(TABLE),
                    List.of("以上"),
                    true);

    @Test
    void aWorkbookKeepsZerosAndDaysAndRunsNothing() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(Workbooks.write(PAPER)))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("役割");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("権限・責任等一覧表");
            var head = 5;
            assertThat(sheet.getRow(head).getCell(1).getStringCellValue()).isEqualTo("氏名");
            var first = sheet.getRow(head + 1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("0012");
            assertThat(first.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(1).getStringCellValue()).isEqualTo("=1+1");
            assertThat(first.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 4, 1));
            assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(3);
            assertThat(sheet.getRow(head + 2).getCell(1).getStringCellValue())
                    .isEqualTo("\uFA19田　健\n（𠮷野）");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(head);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void aDocumentHasTheSameWords() throws IOException {
        var bytes = Documents.write(PAPER, day -> day.getYear() + "年");
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var words = new ArrayList<String>();
            document.getParagraphs().forEach(each -> words.add(each.getText()));
            assertThat(words).contains("様式第1号", "令和8年11月24日", "権限・責任等一覧表", "以上");
            var table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("0012", "=1+1", "2026年", "3");
            assertThat(table.getRow(2).getCell(1).getText()).contains("\uFA19田　健", "（𠮷野）");
        }
    }

    @Test
    void aListKeepsItsCellsApart() {
        var csv = new Csv();
        csv.row("氏名", "備\"考", "=1+1", "-5");
        assertThat(new String(csv.bytes(), UTF_8))
                .isEqualTo("\uFEFF\"氏名\",\"備\"\"考\",\"'=1+1\",\"'-5\"\r\n");
    }

    @Test
    void aRowWithACellTooFewIsNoTable() {
        assertThatThrownBy(() ->
                        new Table(
                                "役割",
                                List.of(new Column("番号", 8), new Column("氏名", 8)),
                                List.of(List.of(Cell.of("1")))))
                .hasMessageContaining("1 cells in 2 columns");
    }

    @Test
    void sheetsOfLongAndForbiddenNamesOpen() throws IOException {
        var odd =
                new Table(
                        "[第6条/1]:*?「組織体制」の非常に長い名前の表であって三十一文字を超えるもの", TABLE.columns(), TABLE.rows());
        var paper = new Paper("表", "", "", List.of(), List.of(odd, odd), List.of(), false);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(Workbooks.write(paper)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
        }
    }

    @Test
    void aPdfSaysTheSameWithItsFontsInIt() throws IOException {
        var paper =
                new Paper(
                        "規程の実施状況について（報告）",
                        "様式第3号",
                        "令和8年11月27日",
                        List.of("次のとおり報告する。"),
                        List.of("CISO", "統括", "担当"),
                        List.of(Table.said("１　総括", "<24条項>のうち11条項は守られている。"), TABLE),
                        List.of("本判定は登録された記録に基づく機械的な判定であり、監査意見ではありません。"),
                        false);
        try (var document = Loader.loadPDF(Pdfs.write(paper, LocalDate::toString))) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("規程の実施状況について（報告）", "<24条項>", "0012", "𠮷野", "2026-04-01", "1／1");
            for (var font : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void aDocumentHasItsSealBoxesAndWhatIsSaid() throws IOException {
        var paper =
                new Paper(
                        "報告",
                        "",
                        "",
                        List.of(),
                        List.of("CISO", "統括"),
                        List.of(Table.said("１　総括", "守られている。")),
                        List.of(),
                        false);
        var bytes = Documents.write(paper, LocalDate::toString);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getTables()).hasSize(1);
            assertThat(document.getTables().getFirst().getText()).contains("CISO", "統括");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("守られている。");
        }
    }
}
