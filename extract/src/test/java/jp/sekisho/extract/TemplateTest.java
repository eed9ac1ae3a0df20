package jp.sekisho.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.sekisho.extract.Refusal.Reason;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

final class TemplateTest {
    private static final String OUTSIDE =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"%s/></Relationships>\
            """;

    /// Heading, header, and a table of two rows of which the second is repeated.
    private static byte[] office() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var made = new XWPFDocument()) {
            var title = made.createParagraph();
            for (var piece : List.of("件名：{", "{表", "題}", "} 以上")) {
                title.createRun().setText(piece);
            }
            made.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("｛｛日付｝｝");
            var table = made.createTable(2, 2);
            table.getRow(0).getCell(0).setText("条項");
            table.getRow(1).getCell(0).setText("{{ 表１．条項 }}");
            table.getRow(1).getCell(1).setText("{{表1.理由}}／{{表題}}");
            made.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static Refusal refused(byte[] file) {
        return (Refusal) Office.EXTRACT.template(file, Budget.ORDINARY);
    }

    @Test
    void the_fields_are_told_with_their_places_however_they_are_written() throws IOException {
        var template = (Template) Office.EXTRACT.template(office(), Budget.ORDINARY);
        assertThat(template.fields())
                .containsExactly(
                        new Template.Field("表題", "", Document.Place.BODY, 1, 0),
                        new Template.Field("表1.条項", "表1", Document.Place.BODY, 4, 2),
                        new Template.Field("表1.理由", "表1", Document.Place.BODY, 5, 2),
                        new Template.Field("表題", "", Document.Place.BODY, 5, 2),
                        new Template.Field("日付", "", Document.Place.HEADER, 1, 0));
    }

    @Test
    void a_row_is_repeated_and_what_is_put_in_is_only_text() throws IOException {
        var fields =
                new Fields(
                        Map.of("表題", "報告 <w:p/> {{日付}}", "日付", "令和8年"),
                        Map.of(
                                "表1",
                                List.of(
                                        Map.of("条項", "第1条", "理由", "一\n二"),
                                        Map.of("条項", "{{表題}}", "理由", ""),
                                        Map.of("条項", "第3条", "理由", "\u0001三"))));
        var filled = (Filled) Office.EXTRACT.fill(office(), fields, Budget.ORDINARY);
        try (var read = new XWPFDocument(new ByteArrayInputStream(filled.bytes()))) {
            assertThat(read.getParagraphs().getFirst().getText())
                    .isEqualTo("件名：報告 <w:p/> {{日付}} 以上");
            assertThat(read.getHeaderList().getFirst().getText().strip()).isEqualTo("令和8年");
            var table = read.getTables().getFirst();
            assertThat(table.getNumberOfRows()).isEqualTo(4);
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("一\n二／報告 <w:p/> {{日付}}");
            assertThat(table.getRow(2).getCell(0).getText()).isEqualTo("{{表題}}");
            assertThat(table.getRow(3).getCell(1).getText()).startsWith("三／");
        }
        var document = Office.document(filled.bytes());
        assertThat(document.paragraphs()).isNotEmpty();
    }

    @Test
    void without_rows_the_row_is_gone() throws IOException {
        var fields = new Fields(Map.of(), Map.of("表1", List.of()));
        var filled = (Filled) Office.EXTRACT.fill(office(), fields, Budget.ORDINARY);
        try (var read = new XWPFDocument(new ByteArrayInputStream(filled.bytes()))) {
            assertThat(read.getTables().getFirst().getNumberOfRows()).isEqualTo(1);
            assertThat(read.getParagraphs().getFirst().getText()).contains("{{表題}}");
        }
    }

    @Test
    void what_reaches_outside_or_holds_a_file_is_refused() {
        var outside = " TargetMode=\"External\"";
        assertThat(
                        refused(
                                        Zips.document(
                                                "<p/>",
                                                Map.of(
                                                        "word/_rels/settings.xml.rels",
                                                        OUTSIDE.formatted(
                                                                "attachedTemplate",
                                                                "//host/x.dotm",
                                                                outside))))
                                .reason())
                .isEqualTo(Reason.OUTSIDE);
        assertThat(
                        refused(
                                        Zips.document(
                                                "<p/>",
                                                Map.of(
                                                        "word/_rels/x.xml.rels",
                                                        OUTSIDE.formatted(
                                                                "oleObject", "ole1", ""))))
                                .reason())
                .isEqualTo(Reason.EMBEDDED);
        assertThat(
                        refused(Zips.document("<p/>", Map.of("word/embeddings/Book1.xlsx", "PK")))
                                .reason())
                .isEqualTo(Reason.EMBEDDED);
    }

    @Test
    void a_field_code_that_is_not_harmless_is_refused_however_it_is_cut_up() {
        for (var code :
                List.of(
                        "<p><fldSimple instr=\" DDEAUTO cmd x\"/></p>",
                        "<p><r><fldChar fldCharType=\"begin\"/></r><r><instrText>INCL</instrText></r>"
                                + "<r><instrText>UDETEXT x</instrText></r><r><fldChar fldCharType=\"separate\"/></r>"
                                + "<r><fldChar fldCharType=\"end\"/></r></p>",
                        "<p><r><fldChar fldCharType=\"begin\"/><instrText>PAGE </instrText>"
                                + "<fldChar fldCharType=\"begin\"/><instrText>DATE</instrText>"
                                + "<fldChar fldCharType=\"end\"/><fldChar fldCharType=\"end\"/></r></p>",
                        "<p><r><instrText>MACROBUTTON x</instrText></r></p>")) {
            assertThat(refused(Zips.document(code)).reason())
                    .as(code)
                    .isEqualTo(Reason.INSTRUCTION);
        }
        var harmless =
                "<p><fldSimple instr=\" PAGE \\* MERGEFORMAT\"/><r><t>{{表題}}</t></r>"
                        + "<r><fldChar fldCharType=\"begin\"/><instrText> NUMPAGES </instrText><fldChar fldCharType=\"end\"/></r></p>";
        assertThat(Office.EXTRACT.template(Zips.document(harmless), Budget.ORDINARY))
                .isInstanceOf(Template.class);
    }

    @Test
    void what_is_no_word_document_or_broken_is_refused() throws IOException {
        assertThat(refused("こんにちは".getBytes(java.nio.charset.StandardCharsets.UTF_8)).reason())
                .isEqualTo(Reason.NOT_DOCUMENT);
        assertThat(refused(Zips.document("<p>")).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(
                        Office.EXTRACT.fill(
                                new byte[] {1, 2, 3},
                                new Fields(Map.of(), Map.of()),
                                Budget.ORDINARY))
                .isInstanceOf(Refusal.class);
        var bytes = office();
        for (int cut = 1; cut < bytes.length; cut += bytes.length / 7) {
            assertThat(
                            Office.EXTRACT.template(
                                    java.util.Arrays.copyOf(bytes, cut), Budget.ORDINARY))
                    .isInstanceOf(Refusal.class);
        }
    }
}
