package jp.sekisho.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

final class WorkbookTest {
    @Test
    void every_type_of_value_is_told_apart() throws IOException {
        var sheet =
                made(book -> {
                    var row = book.createSheet("一覧").createRow(0);
                    row.createCell(0).setCellValue("文字");
                    row.createCell(1).setCellValue(1.5);
                    row.createCell(2).setCellValue(true);
                    row.createCell(3).setCellErrorValue(FormulaError.NA.getCode());
                    row.createCell(4).setBlank();
                    row.createCell(5).setCellFormula("A1&\"様\"");
                    var date = book.createCellStyle();
                    date.setDataFormat(
                            book.createDataFormat().getFormat("[$-411]ggge\"年\"m\"月\"d\"日\""));
                    row.createCell(6).setCellValue(LocalDateTime.of(2019, 5, 1, 13, 30));
                    row.getCell(6).setCellStyle(date);
                    row.createCell(7).setCellValue("1行\n2行");
                });
        assertThat(sheet.row(1).orElseThrow().cells())
                .extracting(Cell::value)
                .containsExactly(
                        new Value.Text("文字"),
                        new Value.Numeric(1.5),
                        new Value.Truth(true),
                        new Value.Failed("#N/A"),
                        new Value.Blank(),
                        new Value.Moment(LocalDateTime.of(2019, 5, 1, 13, 30)),
                        new Value.Text("1行\n2行"));
        assertThat(sheet.at("F1").formula()).contains("A1&\"様\"");
        assertThat(sheet.at("G1").text()).isEqualTo("令和1年5月1日");
        assertThat(sheet.at("C1").text()).isEqualTo("TRUE");
        assertThat(sheet.at("E1").text()).isEmpty();
    }

    @Test
    void rich_text_keeps_what_stands_and_what_is_struck() throws IOException {
        var sheet =
                made(book -> {
                    var struck = book.createFont();
                    struck.setStrikeout(true);
                    var text = new XSSFRichTextString("平井三宅");
                    text.applyFont(0, 2, struck);
                    var row = book.createSheet("一覧").createRow(0);
                    row.createCell(0).setCellValue(text);
                    var style = book.createCellStyle();
                    style.setFont(struck);
                    row.createCell(1).setCellValue("退職");
                    row.getCell(1).setCellStyle(style);
                    row.createCell(2).setCellValue(12);
                    row.getCell(2).setCellStyle(style);
                });
        assertThat(sheet.at("A1").text()).isEqualTo("平井三宅");
        assertThat(sheet.at("A1").standing()).isEqualTo("三宅");
        assertThat(sheet.at("A1").struck()).isFalse();
        assertThat(sheet.at("B1").struck()).isTrue();
        assertThat(sheet.at("C1").struck()).isTrue();
        assertThat(sheet.at("C1").text()).isEqualTo("12");
    }

    @Test
    void merged_areas_may_begin_in_rows_that_hold_nothing() throws IOException {
        var sheet =
                made(book -> {
                    var made = book.createSheet("一覧");
                    made.createRow(0).createCell(0).setCellValue("課");
                    made.addMergedRegion(new CellRangeAddress(0, 4, 0, 1));
                    made.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
                    made.createRow(2).createCell(2).setCellValue("値");
                    made.createRow(4).createCell(2).setCellValue("終");
                });
        assertThat(sheet.at("B3").read()).isEqualTo("課");
        assertThat(sheet.at("D3").read()).isEmpty();
        assertThat(sheet.at("D3").merged().orElseThrow().area()).hasToString("D2:D3");
        assertThat(sheet.at("A5").read()).isEqualTo("課");
        assertThat(sheet.at("C5").merged()).isEmpty();
        assertThat(sheet.row(3).orElseThrow().merged()).hasSize(2);
    }

    @Test
    void sheets_rows_and_columns_are_hidden_each_by_itself() throws IOException {
        var workbook =
                Office.workbook(
                        bytes(book -> {
                            var shown = book.createSheet("表");
                            shown.createRow(0).createCell(0).setCellValue("a");
                            shown.createRow(1).createCell(0).setCellValue("b");
                            shown.getRow(1).setZeroHeight(true);
                            shown.setColumnHidden(2, true);
                            book.createSheet("裏").createRow(0).createCell(0).setCellValue("c");
                            book.createSheet("底");
                            book.setSheetHidden(1, true);
                            book.setSheetVisibility(
                                    2, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
                        }));
        assertThat(workbook.sheets())
                .extracting(Sheet::visibility)
                .containsExactly(
                        Sheet.Visibility.SHOWN, Sheet.Visibility.HIDDEN, Sheet.Visibility.BURIED);
        var sheet = workbook.sheets().getFirst();
        assertThat(sheet.rows()).extracting(Row::hidden).containsExactly(false, true);
        assertThat(sheet.hidden(3)).isTrue();
        assertThat(workbook.sheets().get(1).at("A1").text()).isEqualTo("c");
    }

    @Test
    void shared_formulas_are_told_for_each_cell() {
        var sheet =
                sheet(
                        """
                        <sheetData>
                        <row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+SUM(Z1:Z2)&amp;"A1"</f><v>1</v></c></row>
                        <row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>
                        <row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>
                        </sheetData>\
                        """);
        assertThat(sheet.at("B1").formula()).contains("A1*$A$1+SUM(Z1:Z2)&\"A1\"");
        assertThat(sheet.at("B2").formula()).contains("A2*$A$1+SUM(Z2:Z3)&\"A1\"");
        assertThat(sheet.at("C3").formula()).contains("B3*$A$1+SUM(AA3:AA4)&\"A1\"");
    }

    @Test
    void reading_aids_are_no_text_and_escapes_are_characters() {
        var sheet =
                sheet(
                        """
                        <sheetData><row r="1">
                        <c r="A1" t="inlineStr"><is><t>神谷</t><rPh sb="0" eb="2"><t>カミヤ</t></rPh><phoneticPr/></is></c>
                        <c r="B1" t="inlineStr"><is><t>a_x000D_b</t></is></c>
                        <c r="C1" t="inlineStr"><is><t>_xD842_</t></is></c>
                        </row></sheetData>\
                        """);
        assertThat(sheet.at("A1").text()).isEqualTo("神谷");
        assertThat(sheet.at("B1").text()).isEqualTo("a\nb");
        assertThat(sheet.at("B1").value()).isEqualTo(new Value.Text("a\rb"));
        assertThat(sheet.at("C1").text()).isEqualTo("_xD842_");
    }

    @Test
    void cells_and_rows_may_leave_their_places_to_be_counted() {
        var sheet =
                sheet(
                        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>");
        assertThat(sheet.at("B1").text()).isEqualTo("2");
        assertThat(sheet.at("A2").text()).isEqualTo("3");
    }

    @Test
    void rows_out_of_order_and_foreign_strings_are_damage_with_a_place() {
        assertThat(damage("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"/>"))
                .containsExactly("一覧", "A1");
        assertThat(damage("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"))
                .containsExactly("一覧", "A1");
        assertThat(damage("<row r=\"1\"><c r=\"C1\" t=\"s\"><v>7</v></c></row>"))
                .containsExactly("一覧", "C1");
        assertThat(damage("<row r=\"1\"><c r=\"C1\"><v>zwölf</v></c></row>"))
                .containsExactly("一覧", "C1");
        assertThat(damage("<row r=\"1\"><c r=\"C1\"><v>1e999</v></c></row>"))
                .containsExactly("一覧", "C1");
    }

    @Test
    void days_are_counted_from_1904_where_the_workbook_says_so() {
        var parts =
                Zips.workbook(
                        "<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>0</v></c></row></sheetData>");
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"57\"/></cellXfs></styleSheet>");
        var cell = Office.workbook(Zips.of(parts)).sheets().getFirst().at("A1");
        assertThat(cell.text()).isEqualTo("M37.1.1");
        assertThat(cell.value()).isEqualTo(new Value.Moment(LocalDateTime.of(1904, 1, 1, 0, 0)));
    }

    @Test
    void formats_named_by_number_only_are_those_of_a_japanese_machine() {
        var parts =
                Zips.workbook(
                        "<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>46113</v></c><c r=\"B1\" s=\"1\"><v>46113</v></c><c r=\"C1\" s=\"2\"><v>1234.5</v></c></row></sheetData>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"14\"/><xf numFmtId=\"58\"/><xf numFmtId=\"38\"/></cellXfs></styleSheet>");
        var sheet = Office.workbook(Zips.of(parts)).sheets().getFirst();
        assertThat(List.of("A1", "B1", "C1"))
                .extracting(at -> sheet.at(at).text())
                .containsExactly("2026/4/1", "令和8年4月1日", "1,235");
    }

    @Test
    void links_to_the_outside_are_not_part_of_it() {
        var parts =
                Zips.workbook("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) ->
                        xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"x\" Type=\"a/externalLink\" Target=\"http://127.0.0.1:1/x\" TargetMode=\"External\"/></Relationships>"));
        assertThat(Office.workbook(Zips.of(parts)).sheets()).hasSize(1);
    }

    private static List<String> damage(String rows) {
        return Office.refusal(Zips.sheet("<sheetData>" + rows + "</sheetData>"), Wanted.TABLE)
                .words();
    }

    private static Sheet sheet(String inside) {
        return Office.workbook(Zips.of(Map.copyOf(Zips.workbook(inside)))).sheets().getFirst();
    }

    private interface Making {
        void in(XSSFWorkbook book);
    }

    private static Sheet made(Making making) throws IOException {
        var bytes = bytes(making);
        PoiTwinTest.agree(bytes);
        return Office.workbook(bytes).sheets().getFirst();
    }

    private static byte[] bytes(Making making) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            making.in(book);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }
}
