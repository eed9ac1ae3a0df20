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

    private static final Diagram CHART =
            new Diagram(
                    "組織図",
                    500,
                    228,
                    List.of(
                            new Diagram.Box(134, 8, 232, 84, List.of("CISO", "甲野　一郎"), false),
                            new Diagram.Box(8, 136, 232, 84, List.of("担当者", "総務課", "空席"), true),
                            new Diagram.Box(260, 136, 232, 84, List.of("担当者", "\uFA19谷　努"), false)),
                    List.of(
                            new Diagram.Line(250, 92, 250, 114),
                            new Diagram.Line(124, 114, 376, 114),
                            new Diagram.Line(124, 114, 124, 136),
                            new Diagram.Line(376, 114, 376, 136)));

    @Test
    void aDrawingIsASheetOfJoinedCellsBeforeTheTables() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(Workbooks.write(CHART, PAPER)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("組織図");
            assertThat(sheet.getMergedRegions())
                    .extracting(area ->
                            sheet.getRow(area.getFirstRow())
                                            .getCell(area.getFirstColumn())
                                            .getStringCellValue()
                                    + " "
                                    + area.formatAsString())
                    .containsExactlyInAnyOrder(
                            "CISO\n甲野　一郎 G4:Q7", "担当者\n総務課\n空席 A10:K13", "担当者\n\uFA19谷　努 M10:W13");
            var beam = sheet.getRow(8).getCell(8).getCellStyle().getBorderTop();
            assertThat(beam).isEqualTo(org.apache.poi.ss.usermodel.BorderStyle.THIN);
        }
    }

    @Test
    void aDrawingIsAPictureWithWordsInADocument() throws IOException {
        var bytes = Documents.write(CHART, PAPER, LocalDate::toString);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var picture = document.getAllPictures().getFirst();
            var image = javax.imageio.ImageIO.read(new ByteArrayInputStream(picture.getData()));
            assertThat(image.getWidth()).isEqualTo(1500);
            assertThat(dark(image, 134, 8, 232, 84)).as("frame and words").isGreaterThan(2_000);
            assertThat(dark(image, 380, 8, 100, 84)).as("nothing beside it").isZero();
            assertThat(document.getDocument().xmlText()).contains("CISO 甲野　一郎");
        }
    }

    @Test
    void aHighDrawingIsCutBetweenItsRowsAndItsLinesGoOn() throws IOException {
        var boxes = new java.util.ArrayList<Diagram.Box>();
        for (int at = 0; at < 20; at++) {
            boxes.add(new Diagram.Box(8, 8 + at * 128, 232, 84, List.of("管理者", "第" + at), false));
        }
        var high =
                new Diagram("組織図", 1256, 2536, boxes, List.of(new Diagram.Line(4, 100, 4, 2500)));
        var pieces = high.pieces(600);
        assertThat(pieces).hasSize(5).allMatch(piece -> piece.height() <= 600);
        assertThat(pieces.stream().mapToInt(piece -> piece.boxes().size()).sum()).isEqualTo(20);
        assertThat(pieces.get(1).lines())
                .containsExactly(new Diagram.Line(4, 0, 4, pieces.get(1).height()));
        assertThat(pieces)
                .allMatch(piece ->
                        piece.boxes().stream()
                                .allMatch(box -> box.y() + box.height() <= piece.height()));
        var bytes = Documents.write(high, PAPER, LocalDate::toString);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getAllPictures()).hasSize(5);
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(Workbooks.write(high, PAPER)))) {
            assertThat(book.getSheetName(1)).isEqualTo("組織図（2／4）");
        }
    }

    private static int dark(java.awt.image.BufferedImage image, int x, int y, int w, int h) {
        int dark = 0;
        for (int column = x * 3; column < (x + w) * 3; column++) {
            for (int row = y * 3; row < (y + h) * 3; row++) {
                dark += (image.getRGB(column, row) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void aSlantingLineIsRefused() {
        assertThatThrownBy(() -> new Diagram.Line(0, 0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

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

    /// Sheets that hang on a wall are mixed up sooner or later.
    @Test
    void aLargePaperTellsOnEverySheetWhichOneItIs() throws IOException {
        var rows = new ArrayList<List<Cell>>();
        for (int row = 0; row < 30; row++) {
            rows.add(List.of(Cell.of("職員　" + row), Cell.of("090-0000-0" + (100 + row))));
        }
        var table = new Table("連絡先", List.of(new Column("氏名", 80), new Column("電話番号", 6)), rows);
        var wall =
                new Paper(
                        "緊急時",
                        "記号 3f2a 91bc",
                        "令和8年11月24日",
                        List.of(),
                        List.of(),
                        List.of(table, table),
                        List.of(),
                        false,
                        true);
        try (var document = Loader.loadPDF(Pdfs.write(wall, LocalDate::toString))) {
            var stripper = new PDFTextStripper();
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("記号 3f2a 91bc", "令和8年11月24日");
            }
            stripper.setStartPage(1);
            assertThat(stripper.getText(document)).contains("090-0000-0100", "090-0000-0129");
        }
        try (var document =
                new XWPFDocument(
                        new ByteArrayInputStream(Documents.write(wall, LocalDate::toString)))) {
            assertThat(document.getFooterList().getFirst().getText()).contains("記号 3f2a 91bc");
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
