package jp.sekisho.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.sekisho.extract.Refusal.Reason;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Whatever a stranger sends, the answer is a word, in time.
final class HostileFilesTest {
    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    @Test
    void a_bomb_is_refused_by_its_ratio() throws Exception {
        var parts = Zips.workbook("");
        parts.remove("xl/worksheets/sheet1.xml");
        var bomb =
                Zips.with(
                        parts,
                        "xl/worksheets/sheet1.xml",
                        new SequenceInputStream(
                                text("<worksheet><sheetData>"), blanks(400_000_000)));
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(refused(bomb)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void billion_laughs_are_not_laughed() {
        var parts = Zips.workbook("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                """
                <!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>\
                """);
        assertThat(Office.refusal(Zips.of(parts), Wanted.TABLE))
                .isEqualTo(
                        new Refusal(
                                Reason.DAMAGED, "spot.part", List.of("xl/worksheets/sheet1.xml")));
    }

    @Test
    void entities_from_outside_are_not_fetched() {
        var parts = Zips.workbook("");
        parts.put(
                "xl/workbook.xml",
                """
                <!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>\
                """);
        assertThat(refused(Zips.of(parts))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void huge_shared_strings_end_at_the_memory_of_the_child() throws Exception {
        var parts = Zips.workbook(ROW);
        parts.remove("xl/sharedStrings.xml");
        var random = new Random(1);
        var strings = new StringBuilder("<sst>");
        for (int at = 0; at < 10_000; at++) {
            strings.append("<si><t>");
            random.ints(300, 'A', 'z')
                    .forEach(letter ->
                            strings.append(Character.isLetter(letter) ? (char) letter : '髙'));
            strings.append("</t></si>");
        }
        var half = strings.toString().getBytes(UTF_8);
        var many =
                Collections.enumeration(
                        IntStream.range(0, 14)
                                .mapToObj(at ->
                                        (InputStream)
                                                new ByteArrayInputStream(
                                                        half, at == 0 ? 0 : 5, half.length - 5))
                                .toList());
        var bytes = Zips.with(parts, "xl/sharedStrings.xml", new SequenceInputStream(many));
        var budget =
                new Budget(
                        200 << 20,
                        64,
                        Duration.ofSeconds(60),
                        48 << 20,
                        500_000,
                        900L << 20,
                        250,
                        200,
                        200_000);
        assertThat(Office.EXTRACT.read(bytes, Wanted.TABLE, budget))
                .isEqualTo(Refusal.of(Reason.TOO_LARGE));
    }

    @Test
    void merged_areas_that_overlap_are_damage_with_a_place() {
        var sheet =
                Zips.sheet(
                        "<sheetData>%s</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:C3\"/></mergeCells>"
                                .formatted(ROW));
        assertThat(Office.refusal(sheet, Wanted.TABLE))
                .isEqualTo(new Refusal(Reason.DAMAGED, "spot.cell", List.of("一覧", "B2")));
    }

    @Test
    void one_merged_area_over_the_whole_sheet_costs_nothing() {
        var sheet =
                Zips.sheet(
                        "<sheetData>%s</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"
                                .formatted(ROW));
        var read = Office.workbook(sheet).sheets().getFirst();
        assertThat(read.row(1).orElseThrow().cell(16_384).read()).isEqualTo("1");
    }

    @Test
    void thousands_of_areas_across_thousands_of_rows_are_too_many() {
        var rows = new StringBuilder("<sheetData>");
        for (int row = 1; row <= 3_000; row++) {
            rows.append("<row r=\"%d\"><c r=\"A%d\"><v>1</v></c></row>".formatted(row, row));
        }
        rows.append("</sheetData><mergeCells>");
        for (int column = 2; column <= 2_000; column++) {
            var letters = new Address(1, column).letters();
            rows.append("<mergeCell ref=\"%s1:%s1048576\"/>".formatted(letters, letters));
        }
        assertThat(refused(Zips.sheet(rows.append("</mergeCells>").toString())))
                .isEqualTo(Reason.TOO_MANY_CELLS);
    }

    @Test
    void a_million_blank_cells_are_read_over() {
        var rows = new StringBuilder("<sheetData>").append(ROW);
        for (int row = 2; row <= 100_000; row++) {
            rows.append("<row r=\"%d\">".formatted(row));
            rows.append("<c s=\"0\"/>".repeat(10)).append("</row>");
        }
        var sheet =
                Office.workbook(Zips.sheet(rows.append("</sheetData>").toString()))
                        .sheets()
                        .getFirst();
        assertThat(sheet.rows()).hasSize(1);
    }

    @Test
    void too_many_cells_are_counted() {
        var csv = "1,2,3,4,5,6,7,8,9,0\n".repeat(60_000).getBytes(UTF_8);
        var refusal = Office.refusal(csv, Wanted.TABLE);
        assertThat(refusal)
                .isEqualTo(new Refusal(Reason.TOO_MANY_CELLS, "limit", List.of("500,000")));
    }

    @Test
    void written_out_characters_are_no_bomb() {
        var text = "&amp;&#x9AD9;".repeat(100);
        var rows = new StringBuilder("<sheetData>");
        for (int row = 1; row <= 3_000; row++) {
            rows.append("<row r=\"%d\"><c t=\"str\"><v>%s</v></c></row>".formatted(row, text));
        }
        var sheet =
                Office.workbook(Zips.sheet(rows.append("</sheetData>").toString()))
                        .sheets()
                        .getFirst();
        assertThat(sheet.at("A3000").text()).isEqualTo("&髙".repeat(100));
    }

    @Test
    void a_cut_workbook_is_damaged() throws Exception {
        var whole = workbook();
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.DAMAGED);
        assertThat(refused(Arrays.copyOf(whole, 30))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void changed_bytes_never_give_more_than_a_refusal() throws Exception {
        var whole = workbook();
        var random = new Random(7);
        for (int round = 0; round < 12; round++) {
            var changed = whole.clone();
            for (int at = 0; at < 20; at++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            assertThat(Office.EXTRACT.read(changed, Wanted.TABLE, Budget.ORDINARY))
                    .satisfiesAnyOf(
                            outcome -> assertThat(outcome).isInstanceOf(Workbook.class),
                            outcome ->
                                    assertThat(((Refusal) outcome).reason())
                                            .isIn(
                                                    Reason.DAMAGED,
                                                    Reason.NOT_TABLE,
                                                    Reason.ENCRYPTED,
                                                    Reason.TOO_LARGE));
        }
    }

    @Test
    void ten_megabytes_of_quotes_are_refused() {
        var quotes = "\"".repeat(10 << 20);
        assertThat(refused(quotes.getBytes(UTF_8))).isEqualTo(Reason.TOO_LARGE);
        assertThat(Office.refusal((quotes + "a").getBytes(UTF_8), Wanted.TABLE).reason())
                .isIn(Reason.TOO_LARGE, Reason.DAMAGED);
    }

    @Test
    void ten_megabytes_of_commas_are_one_row_of_nothing() {
        assertThat(
                        Office.workbook((",".repeat(10 << 20) + "\na").getBytes(UTF_8))
                                .sheets()
                                .getFirst()
                                .rows())
                .extracting(Row::number)
                .containsExactly(2);
    }

    @Test
    void a_quote_that_is_never_closed_is_named_by_its_line() {
        assertThat(Office.refusal("a,b\n\"c\nd\",\"e\nf".getBytes(UTF_8), Wanted.TABLE))
                .isEqualTo(new Refusal(Reason.DAMAGED, "spot.line", List.of("3")));
    }

    @Test
    void deep_nesting_is_refused() {
        var deep = Zips.document("<tbl>".repeat(100_000) + "</tbl>".repeat(100_000));
        assertThat(Office.refusal(deep, Wanted.DOCUMENT).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_password_is_named() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var to = encryptor.getDataStream(container)) {
                to.write(workbook());
            }
            container.writeFilesystem(bytes);
        }
        assertThat(refused(bytes.toByteArray())).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void the_old_format_is_named() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var old = new HSSFWorkbook()) {
            old.createSheet().createRow(0).createCell(0).setCellValue("x");
            old.write(bytes);
        }
        assertThat(Office.refusal(bytes.toByteArray(), Wanted.TABLE))
                .isEqualTo(new Refusal(Reason.NOT_TABLE, "kind.old-excel", List.of()));
    }

    @Test
    void macros_are_refused_under_any_name() {
        var open = Zips.workbook("<sheetData>" + ROW + "</sheetData>");
        open.computeIfPresent(
                "[Content_Types].xml",
                (name, types) ->
                        types.replace(
                                "openxmlformats-officedocument.spreadsheetml.sheet.main",
                                "ms-excel.sheet.macroEnabled.main"));
        assertThat(refused(Zips.of(open))).isEqualTo(Reason.MACROS);
        var hidden = Zips.workbook("<sheetData>" + ROW + "</sheetData>");
        hidden.put("xl/vbaProject.bin", "x");
        assertThat(refused(Zips.of(hidden))).isEqualTo(Reason.MACROS);
    }

    @Test
    void what_is_no_table_is_named() {
        assertThat(named("%PDF-1.7\n")).isEqualTo("kind.pdf");
        assertThat(named("\u0089PNG\r\n")).isEqualTo("kind.image");
        assertThat(named("{\\rtf1}")).isEqualTo("kind.rich-text");
        assertThat(named("<html><table><tr><td>1</td></tr></table></html>")).isEqualTo("kind.html");
        assertThat(named("dn: cn=x\nou: y\n")).isEqualTo("kind.ldif");
        assertThat(named("\u0000\u0001\u0002\u0003\u0004")).isEqualTo("kind.unknown");
        assertThat(Office.refusal(Zips.document("<p><r><t>x</t></r></p>"), Wanted.TABLE).about())
                .isEqualTo("kind.docx");
        assertThat(
                        Office.refusal(
                                        Zips.of(Collections.singletonMap("a.txt", "x")),
                                        Wanted.TABLE)
                                .about())
                .isEqualTo("kind.archive");
    }

    @Test
    void nothing_and_blanks_are_empty() {
        assertThat(refused(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refused("\uFEFF \r\n ".getBytes(UTF_8))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void characters_of_no_charset_are_named_by_their_line() {
        var bytes = "a,b\nc,?\n".getBytes(UTF_8);
        bytes[6] = (byte) 0xff;
        assertThat(Office.refusal(bytes, Wanted.TABLE))
                .isEqualTo(new Refusal(Reason.ENCODING, "spot.line", List.of("2")));
    }

    @Test
    void a_file_over_the_budget_does_not_reach_a_child() {
        assertThat(
                        Office.EXTRACT.read(
                                new byte[100], Wanted.ANYTHING, Budget.ORDINARY.withFileBytes(99)))
                .isEqualTo(Refusal.of(Reason.TOO_LARGE));
    }

    @Test
    void an_answer_over_the_budget_is_cut_off() {
        var csv = "値,値\n".repeat(10_000).getBytes(UTF_8);
        assertThat(Office.EXTRACT.read(csv, Wanted.TABLE, Budget.ORDINARY.withAnswerBytes(1000)))
                .isEqualTo(Refusal.of(Reason.TOO_LARGE));
    }

    private static Reason refused(byte[] bytes) {
        return Office.refusal(bytes, Wanted.TABLE).reason();
    }

    private static String named(String text) {
        var bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        return Office.refusal(bytes, Wanted.TABLE).about();
    }

    private static byte[] workbook() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("一覧");
            for (int row = 0; row < 200; row++) {
                sheet.createRow(row).createCell(0).setCellValue("値 " + row * 31);
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static InputStream blanks(int count) {
        return new InputStream() {
            private int left = count;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int size = Math.min(length, left);
                Arrays.fill(into, offset, offset + size, (byte) ' ');
                left -= size;
                return size;
            }
        };
    }
}
