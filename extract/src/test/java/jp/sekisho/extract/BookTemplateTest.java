package jp.sekisho.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jp.sekisho.extract.Refusal.Reason;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

final class BookTemplateTest {
    /// A title, heads in row 3, a row to be repeated in row 4 with two cells in one, and an end in row 6.
    private static byte[] office(Consumer<XSSFSheet> more) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var made = new XSSFWorkbook()) {
            made.createSheet("表紙").createRow(0).createCell(0).setCellValue("{{日付}}");
            var sheet = made.createSheet("一覧");
            sheet.createRow(0).createCell(0).setCellValue("件名：{{ 表題 }}");
            sheet.createRow(2).createCell(0).setCellValue("条項");
            var row = sheet.createRow(3);
            row.setHeightInPoints(40);
            row.createCell(0).setCellValue("{{表１．条項}}");
            row.createCell(1).setCellValue("{{表1.理由}}／{{表題}}");
            row.createCell(3).setCellValue(12);
            sheet.addMergedRegion(CellRangeAddress.valueOf("B4:C4"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("A6:C7"));
            sheet.createRow(5).createCell(0).setCellValue("以上 {{日付}}");
            sheet.setAutoFilter(CellRangeAddress.valueOf("A3:C4"));
            sheet.getHeader().setCenter("{{表題}}");
            made.setPrintArea(1, 0, 3, 0, 6);
            sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
            more.accept(sheet);
            made.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] office() throws IOException {
        return office(sheet -> {});
    }

    private static Refusal refused(byte[] file) {
        return (Refusal) Office.EXTRACT.template(file, Budget.ORDINARY);
    }

    private static XSSFWorkbook filled(byte[] template, Fields fields) throws IOException {
        var filled = Office.EXTRACT.fill(template, fields, Budget.ORDINARY);
        return new XSSFWorkbook(new ByteArrayInputStream(((Filled) filled).bytes()));
    }

    @Test
    void the_fields_are_told_with_sheet_and_cell() throws IOException {
        var template = (Template) Office.EXTRACT.template(office(), Budget.ORDINARY);
        assertThat(template.fields())
                .extracting(each -> each.name() + " @ " + each.cell())
                .containsExactly(
                        "日付 @ 表紙 A1",
                        "表題 @ 一覧 A1",
                        "表1.条項 @ 一覧 A4",
                        "表1.理由 @ 一覧 B4",
                        "表題 @ 一覧 B4",
                        "日付 @ 一覧 A6",
                        "表題 @ 一覧");
        assertThat(template.fields()).extracting(Template.Field::row).contains(1, 2, 4, 5, 0);
    }

    @Test
    void a_row_is_repeated_and_what_stands_below_moves() throws IOException {
        var rows =
                IntStream.rangeClosed(1, 300)
                        .mapToObj(at -> Map.of("条項", "第" + at + "条", "理由", "一\n二"))
                        .toList();
        var fields = new Fields(Map.of("表題", "報告 & {{日付}}", "日付", "令和8年"), Map.of("表1", rows));
        try (var read = filled(office(), fields)) {
            var sheet = read.getSheet("一覧");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("件名：報告 & {{日付}}");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("第1条");
            assertThat(sheet.getRow(302).getCell(0).getStringCellValue()).isEqualTo("第300条");
            assertThat(sheet.getRow(302).getCell(1).getStringCellValue())
                    .isEqualTo("一\n二／報告 & {{日付}}");
            assertThat(sheet.getRow(302).getCell(3).getNumericCellValue()).isEqualTo(12);
            assertThat(sheet.getRow(302).getHeightInPoints()).isEqualTo(40);
            assertThat(sheet.getRow(304).getCell(0).getStringCellValue()).isEqualTo("以上 令和8年");
            assertThat(sheet.getLastRowNum()).isEqualTo(304);
            assertThat(sheet.getMergedRegions())
                    .hasSize(301)
                    .extracting(CellRangeAddress::formatAsString)
                    .contains("B4:C4", "B303:C303", "A305:C306");
            assertThat(read.getPrintArea(1)).isEqualTo("一覧!$A$1:$D$306");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:C303");
            assertThat(sheet.getHeader().getCenter()).contains("報告 && {{日付}}");
        }
    }

    @Test
    void what_is_put_in_is_text_and_nothing_else() throws IOException {
        var fields =
                new Fields(
                        Map.of("表題", "=1+1"),
                        Map.of("表1", List.of(Map.of("条項", "007", "理由", "=HYPERLINK(\"x\")"))));
        try (var read = filled(office(), fields)) {
            var row = read.getSheet("一覧").getRow(3);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("007");
            assertThat(row.getCell(1).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(read.getSheet("表紙").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("{{日付}}");
        }
    }

    @Test
    void without_rows_the_row_is_gone() throws IOException {
        try (var read = filled(office(), new Fields(Map.of(), Map.of("表1", List.of())))) {
            var sheet = read.getSheet("一覧");
            assertThat(sheet.getRow(3) == null).isTrue();
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).startsWith("以上");
            assertThat(sheet.getMergedRegions())
                    .extracting(CellRangeAddress::formatAsString)
                    .containsExactly("A5:C6");
        }
    }

    @Test
    void what_calculates_or_reaches_outside_is_refused_by_its_cell() throws IOException {
        var formula = refused(office(sheet -> sheet.getRow(0).createCell(4).setCellFormula("1+1")));
        assertThat(formula.reason()).isEqualTo(Reason.FORMULA);
        assertThat(formula.message(Locale.JAPANESE)).contains("一覧", "E1");
        var named =
                refused(
                        office(sheet -> {
                            var name = sheet.getWorkbook().createName();
                            name.setNameName("区分");
                            name.setRefersToFormula("一覧!$A$1:$A$3");
                        }));
        assertThat(named.reason()).isEqualTo(Reason.FORMULA);
        var linked =
                refused(
                        office(sheet -> {
                            var link =
                                    sheet.getWorkbook()
                                            .getCreationHelper()
                                            .createHyperlink(
                                                    org.apache.poi.common.usermodel.HyperlinkType
                                                            .URL);
                            link.setAddress("http://host.example/");
                            sheet.getRow(0).getCell(0).setHyperlink(link);
                        }));
        assertThat(linked.reason()).isEqualTo(Reason.OUTSIDE);
        var table =
                refused(
                        office(sheet ->
                                sheet.createTable(
                                        sheet.getWorkbook()
                                                .getCreationHelper()
                                                .createAreaReference("A10:B12"))));
        assertThat(table.reason()).isEqualTo(Reason.EMBEDDED);
    }

    @Test
    void a_broken_book_is_refused() throws IOException {
        var bytes = office();
        for (int cut = 1; cut < bytes.length; cut += bytes.length / 7) {
            assertThat(
                            Office.EXTRACT.template(
                                    java.util.Arrays.copyOf(bytes, cut), Budget.ORDINARY))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(
                        Office.EXTRACT.template(
                                Zips.sheet("<c r=\"A1\" t=\"s\"><v>99</v></c>"), Budget.ORDINARY))
                .isInstanceOf(Refusal.class);
    }
}
