package jp.sekisho.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import jp.sekisho.RunningApp;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Unacceptable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A number that stands beside the cells of a workbook keeps it out as one in a cell does: the
/// original would be kept with it.
class BesideCellsTest {
    /// An invented one whose last digit checks.
    private static final String NUMBER = "1234 5678 9018";

    private static RunningApp app;

    @BeforeAll
    static void start() {
        app = new RunningApp("2026-04-01T09:00");
    }

    @AfterAll
    static void end() {
        app.close();
    }

    private static byte[] book(Consumer<XSSFWorkbook> filling) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("名簿");
            var head = sheet.createRow(0);
            var row = sheet.createRow(1);
            var words = new String[][] {{"職員番号", "氏名", "所属"}, {"000101", "甲野　一郎", "総務課"}};
            for (int at = 0; at < 3; at++) {
                head.createCell(at).setCellValue(words[0][at]);
                row.createCell(at).setCellValue(words[1][at]);
            }
            filling.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void comment(XSSFCell cell, String text) {
        var comment =
                cell.getSheet()
                        .createDrawingPatriarch()
                        .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 3, 3, 6, 6));
        comment.setString(new XSSFRichTextString(text));
        cell.setCellComment(comment);
    }

    private static void refused(byte[] file, String problem, String where) {
        var imports = app.get(Imports.class);
        assertThatThrownBy(() -> imports.begin("roster", "名簿.xlsx", file, false))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining(problem)
                .hasMessageContaining(where)
                .hasMessageNotContaining("9018");
        assertThat(app.get(Sql.class).of("select count(*) from imports.draft").one(Long.class))
                .isZero();
    }

    @Test
    void aLabelledOneInACommentIsRefusedWithItsCell() {
        refused(
                book(book -> comment(book.getSheet("名簿").getRow(1).getCell(1), "個人番号 " + NUMBER)),
                "problem.import.my-number",
                "名簿 B2 コメント");
    }

    @Test
    void aBareOneInACommentIsAskedAbout() {
        refused(
                book(book -> comment(book.getSheet("名簿").getRow(1).getCell(1), NUMBER)),
                "problem.import.my-number.bare",
                "名簿 B2 コメント");
    }

    @Test
    void oneInAHeaderOrAFooterIsRefused() {
        refused(
                book(book -> book.getSheet("名簿").getHeader().setLeft("個人番号：" + NUMBER)),
                "problem.import.my-number",
                "名簿 ヘッダー・フッター");
        refused(
                book(book -> book.getSheet("名簿").getFooter().setRight("マイナンバー" + NUMBER)),
                "problem.import.my-number",
                "名簿 ヘッダー・フッター");
    }

    @Test
    void oneInATextBoxIsRefused() {
        refused(
                book(book ->
                        book.getSheet("名簿")
                                .createDrawingPatriarch()
                                .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 3, 3, 6, 6))
                                .setText("個人番号 " + NUMBER)),
                "problem.import.my-number",
                "名簿 図形・グラフ");
    }

    @Test
    void oneInTheNameOfASheetIsRefused() {
        refused(
                book(book -> book.createSheet("個人番号" + NUMBER.replace(" ", ""))),
                "problem.import.my-number",
                "個人番号");
    }

    @Test
    void oneOnAHiddenSheetIsRefused() {
        refused(
                book(book -> {
                    var hidden = book.createSheet("控え");
                    hidden.createRow(0).createCell(0).setCellValue("個人番号");
                    hidden.createRow(1).createCell(0).setCellValue(NUMBER);
                    book.setSheetVisibility(
                            1, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
                }),
                "problem.import.my-number",
                "控え A2");
        refused(
                book(book -> {
                    var hidden = book.createSheet("控え");
                    hidden.createRow(0).createCell(0).setCellValue("メモ");
                    comment(hidden.getRow(0).getCell(0), "個人番号 " + NUMBER);
                    book.setSheetVisibility(1, org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
                }),
                "problem.import.my-number",
                "控え A1 コメント");
    }

    @Test
    void aCommentWithoutOneIsNoHindrance() {
        var imports = app.get(Imports.class);
        var draft =
                imports.begin(
                        "roster",
                        "名簿.xlsx",
                        book(book -> {
                            comment(book.getSheet("名簿").getRow(1).getCell(1), "R8.4.1 異動。内線 1234");
                            book.getSheet("名簿").getHeader().setCenter("&14職員名簿");
                        }),
                        false);
        assertThat(imports.draft("roster", draft).refusals()).isEmpty();
        imports.giveUp("roster", draft);
    }
}
