package jp.sekisho.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import jp.sekisho.extract.Document.Paragraph;
import jp.sekisho.extract.Document.Place;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

final class DocumentTest {
    @Test
    void a_word_document_is_read_with_tables_headers_and_notes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var made = new XWPFDocument()) {
            made.createParagraph().createRun().setText("第１条　目的");
            var table = made.createTable(1, 2);
            table.getRow(0).getCell(0).setText("氏名");
            table.getRow(0).getCell(1).setText("神谷　正人");
            made.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("取扱注意");
            var run = made.createParagraph().createRun();
            run.setText("左");
            run.addTab();
            run.setText("右");
            made.write(bytes);
        }
        var document = Office.document(bytes.toByteArray());
        assertThat(document.form()).isEqualTo(Document.Form.WORD);
        assertThat(document.paragraphs())
                .extracting(paragraph -> paragraph.place() + " " + paragraph.text())
                .containsExactly(
                        "BODY 第１条　目的", "BODY 氏名", "BODY 神谷　正人", "BODY 左\t右", "HEADER 取扱注意");
    }

    @Test
    void what_is_not_seen_is_told_apart() {
        var document =
                Office.document(
                        Zips.document(
                                """
                                <p><pPr><rPr><del/></rPr><tabs><tab/></tabs></pPr><r><t>見える</t></r>
                                <del><r><delText>消した</delText></r></del>
                                <ins><r><t>足した</t></r></ins>
                                <r><rPr><vanish/></rPr><t>隠した</t></r><r><t>。</t></r></p>
                                <p><r><instrText>DDEAUTO cmd "x"</instrText></r><ruby><rt><r><t>かみ</t></r></rt><rubyBase><r><t>神</t></r></rubyBase></ruby></p>\
                                """));
        assertThat(document.paragraphs())
                .containsExactly(
                        new Paragraph(Place.BODY, 0, 1, "見える足した。", "消した隠した"),
                        new Paragraph(Place.BODY, 0, 2, "神", ""));
    }

    @Test
    void text_boxes_are_paragraphs_of_their_own_and_told_once() {
        var document =
                Office.document(
                        Zips.document(
                                """
                                <p><r><t>外</t></r><AlternateContent><Choice><txbxContent><p><r><t>枠</t></r></p></txbxContent></Choice>
                                <Fallback><txbxContent><p><r><t>枠</t></r></p></txbxContent></Fallback></AlternateContent><r><t>側</t></r></p>\
                                """));
        assertThat(document.paragraphs()).extracting(Paragraph::text).containsExactly("枠", "外側");
    }

    @Test
    void a_pdf_is_read_page_by_page() throws IOException {
        var document = Office.document(pdf(false));
        assertThat(document.form()).isEqualTo(Document.Form.PDF);
        assertThat(document.paragraphs())
                .extracting(paragraph -> paragraph.page() + " " + paragraph.text())
                .containsExactly("1 page one", "2 page two");
    }

    @Test
    void a_locked_pdf_is_named_and_a_broken_one_is_damaged() throws IOException {
        assertThat(Office.refusal(pdf(true), Wanted.DOCUMENT))
                .isEqualTo(Refusal.of(Refusal.Reason.ENCRYPTED));
        assertThat(Office.refusal("%PDF-1.7\nnothing".getBytes(UTF_8), Wanted.DOCUMENT).reason())
                .isEqualTo(Refusal.Reason.DAMAGED);
    }

    @Test
    void plain_text_keeps_its_line_numbers() {
        var document = Office.document("\uFEFFa\r\n\r\nb\rc".getBytes(UTF_8));
        assertThat(document.paragraphs())
                .containsExactly(
                        new Paragraph(Place.BODY, 0, 1, "a", ""),
                        new Paragraph(Place.BODY, 0, 3, "b", ""),
                        new Paragraph(Place.BODY, 0, 4, "c", ""));
    }

    private static byte[] pdf(boolean locked) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var made = new PDDocument()) {
            for (var text : new String[] {"page one", "page two"}) {
                var page = new PDPage();
                made.addPage(page);
                try (var content = new PDPageContentStream(made, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(100, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            if (locked) {
                made.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            made.save(bytes);
        }
        return bytes.toByteArray();
    }
}
