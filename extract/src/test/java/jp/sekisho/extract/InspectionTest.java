package jp.sekisho.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;
import jp.sekisho.extract.Inspected.Form;
import jp.sekisho.extract.Refusal.Reason;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InspectionTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff"})
    void a_picture_is_known_and_drawn_anew(String format) throws IOException {
        var picture = picture(3000, 2000, format);
        var inspected = inspected(picture);
        assertThat(inspected.form().name()).isEqualToIgnoringCase(format);
        assertThat(inspected.pictures()).isEqualTo(1);
        assertThat(inspected.content()).isEmpty();
        var drawn = (Picture) Office.EXTRACT.render(picture, 1, Budget.ORDINARY);
        assertThat(drawn.width()).isEqualTo(1400);
        var read = ImageIO.read(new ByteArrayInputStream(drawn.bytes()));
        assertThat(new Color(read.getRGB(10, 10)).getRed()).isGreaterThan(200);
    }

    @Test
    void half_a_picture_is_damaged() throws IOException {
        var picture = picture(600, 400, "png");
        var half = java.util.Arrays.copyOf(picture, picture.length / 2);
        assertThat(refusal(half).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_scanned_page_has_no_words_and_can_be_seen() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var made = new PDDocument()) {
            var page = new PDPage();
            made.addPage(page);
            var red = ImageIO.read(new ByteArrayInputStream(picture(300, 300, "png")));
            try (var content = new PDPageContentStream(made, page)) {
                content.drawImage(LosslessFactory.createFromImage(made, red), 0, 0, 612, 792);
            }
            made.save(bytes);
        }
        var inspected = inspected(bytes.toByteArray());
        assertThat(inspected.form()).isEqualTo(Form.PDF);
        assertThat(inspected.pages()).isEqualTo(1);
        assertThat(inspected.pictures()).isEqualTo(1);
        assertThat(((Document) inspected.content().orElseThrow()).paragraphs()).isEmpty();
        var drawn = (Picture) Office.EXTRACT.render(bytes.toByteArray(), 1, Budget.ORDINARY);
        var read = ImageIO.read(new ByteArrayInputStream(drawn.bytes()));
        assertThat(new Color(read.getRGB(500, 500)).getRed()).isGreaterThan(200);
        assertThat(Office.EXTRACT.render(bytes.toByteArray(), 2, Budget.ORDINARY))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_pdf_with_a_script_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var made = new PDDocument()) {
            made.addPage(new PDPage());
            made.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            made.save(bytes);
        }
        assertThat(refusal(bytes.toByteArray()).reason()).isEqualTo(Reason.ACTIVE);
    }

    @Test
    void slides_are_read_with_their_notes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var made = new XMLSlideShow()) {
            made.createSlide().createTextBox().setText("研修の資料");
            var second = made.createSlide();
            second.createTextBox().setText("二枚目");
            made.write(bytes);
        }
        var inspected = inspected(bytes.toByteArray());
        assertThat(inspected.form()).isEqualTo(Form.SLIDES);
        assertThat(inspected.pages()).isEqualTo(2);
        assertThat(((Document) inspected.content().orElseThrow()).paragraphs())
                .extracting(paragraph -> paragraph.page() + " " + paragraph.text())
                .containsExactly("1 研修の資料", "2 二枚目");
    }

    @Test
    void pictures_in_a_document_are_counted() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var made = new XWPFDocument()) {
            var run = made.createParagraph().createRun();
            run.setText("図");
            run.addPicture(
                    new ByteArrayInputStream(picture(20, 20, "png")),
                    XWPFDocument.PICTURE_TYPE_PNG,
                    "a.png",
                    100,
                    100);
            made.write(bytes);
        }
        assertThat(inspected(bytes.toByteArray()).pictures()).isEqualTo(1);
    }

    @Test
    void a_letter_is_read_in_whatever_it_is_wrapped() {
        var body = Base64.getMimeEncoder().encodeToString("本文です。\r\n".getBytes(UTF_8));
        var letter =
                """
                From: a@example.jp\r
                Date: Tue, 24 Nov 2026 09:00:00 +0900\r
                Subject: =?UTF-8?B?%s?=\r
                MIME-Version: 1.0\r
                Content-Type: multipart/alternative; boundary="x"\r
                \r
                --x\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: base64\r
                \r
                %s\r
                --x\r
                Content-Type: text/html; charset=us-ascii\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                <p>A=3DB</p><script>no</script>\r
                --x--\r
                """
                        .formatted(Base64.getEncoder().encodeToString("通知".getBytes(UTF_8)), body);
        var inspected = inspected(letter.getBytes(ISO_8859_1));
        assertThat(inspected.form()).isEqualTo(Form.MAIL);
        assertThat(((Document) inspected.content().orElseThrow()).paragraphs())
                .extracting(Document.Paragraph::text)
                .containsExactly(
                        "from: a@example.jp",
                        "date: Tue, 24 Nov 2026 09:00:00 +0900",
                        "subject: 通知",
                        "本文です。",
                        "A=B");
    }

    @Test
    void a_letter_that_carries_files_is_refused_by_their_names() {
        var letter =
                """
                From: a@example.jp
                Message-ID: <1>
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: application/pdf; name="=?UTF-8?B?%s?="

                a
                --x--
                """
                        .formatted(Base64.getEncoder().encodeToString("名簿.pdf".getBytes(UTF_8)));
        var refusal = refusal(letter.getBytes(UTF_8));
        assertThat(refusal.reason()).isEqualTo(Reason.ATTACHMENTS);
        assertThat(refusal.message(Locale.JAPANESE)).contains("名簿.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh\nrm -rf /",
                "MZ\u0001\u0000 %PDF-1.7",
                "\u007fELF %PDF-1.7",
                "<html><script>1</script>",
                "<?xml version='1.0'?><svg/>",
                "GIF89a"
            })
    void programs_and_pages_of_the_web_are_no_documents(String text) {
        assertThat(refusal(text.getBytes(ISO_8859_1)).reason()).isEqualTo(Reason.NOT_READABLE);
    }

    private static Inspected inspected(byte[] bytes) {
        var inspection = Office.EXTRACT.inspect(bytes, Budget.ORDINARY);
        assertThat(inspection).isInstanceOf(Inspected.class);
        return (Inspected) inspection;
    }

    private static Refusal refusal(byte[] bytes) {
        var inspection = Office.EXTRACT.inspect(bytes, Budget.ORDINARY);
        assertThat(inspection).isInstanceOf(Refusal.class);
        return (Refusal) inspection;
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var to = image.createGraphics();
        to.setColor(Color.RED);
        to.fillRect(0, 0, width, height);
        to.dispose();
        // Something that does not pack well, so that half of the bytes is not the whole picture.
        var random = new java.util.Random(1);
        for (int at = 0; at < width * height / 10; at++) {
            image.setRGB(
                    100 % width + random.nextInt(width - 100 % width),
                    random.nextInt(height),
                    random.nextInt());
        }
        image.setRGB(Math.min(10, width - 1), Math.min(10, height - 1), Color.RED.getRGB());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
