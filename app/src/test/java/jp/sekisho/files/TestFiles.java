package jp.sekisho.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import jp.sekisho.extract.Inspected;

/// Documents put together by hand, as no library that could read them may be here.
public final class TestFiles {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private TestFiles() {}

    /// One page with a line of Latin text on it.
    public static byte[] pdf(String text) {
        return pdf(text, "", "");
    }

    /// Claims to be locked with a password that nobody knows.
    public static byte[] lockedPdf() {
        var secret = "<" + "5a".repeat(32) + ">";
        return pdf(
                "locked",
                "6 0 obj\n<</Filter /Standard /V 1 /R 2 /P -4 /O "
                        + secret
                        + " /U "
                        + secret
                        + ">>\nendobj\n",
                " /Encrypt 6 0 R /ID [<00> <00>]");
    }

    private static byte[] pdf(String text, String more, String trailer) {
        var drawing = "BT /F 12 Tf 72 700 Td (" + text + ") Tj ET";
        var body =
                "%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n"
                        + "2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n"
                        + "3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources <</Font <</F 5 0 R>>>>>>\nendobj\n"
                        + "4 0 obj\n<</Length "
                        + drawing.length()
                        + ">>\nstream\n"
                        + drawing
                        + "\nendstream\nendobj\n"
                        + "5 0 obj\n<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>\nendobj\n"
                        + more;
        int objects = more.isEmpty() ? 6 : 7;
        var table = new StringBuilder("xref\n0 " + objects + "\n0000000000 65535 f \n");
        for (int number = 1; number < objects; number++) {
            table.append("%010d 00000 n \n".formatted(body.indexOf("\n" + number + " 0 obj") + 1));
        }
        return (body
                        + table
                        + "trailer\n<</Size "
                        + objects
                        + " /Root 1 0 R"
                        + trailer
                        + ">>\nstartxref\n"
                        + body.length()
                        + "\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    public static byte[] png() {
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setPaint(Color.WHITE);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] docx(String... paragraphs) {
        var body = new StringBuilder("<document><body>");
        for (var each : paragraphs) {
            body.append("<p><r><t>").append(each).append("</t></r></p>");
        }
        return zip(word(body + "</body></document>"));
    }

    /// A few kilobytes that unpack to half a gigabyte.
    public static byte[] bomb() {
        var parts = word("<document><body/></document>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals("word/document.xml")) {
                    zip.write("<document><body><p><r><t>".getBytes(UTF_8));
                    for (int each = 0; each < 512; each++) {
                        zip.write(new String(new char[1 << 20]).replace('\0', 'a').getBytes(UTF_8));
                    }
                    zip.write("</t></r></p></body></document>".getBytes(UTF_8));
                } else {
                    zip.write(part.getValue().getBytes(UTF_8));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] macros() {
        var parts = word("<document><body/></document>");
        parts.put("word/vbaProject.bin", "x");
        return zip(parts);
    }

    /// One sheet named 申請 with these cells in its first column and the second one.
    public static byte[] xlsx(String left, String right) {
        var parts =
                office(
                        "xl/workbook.xml",
                        OFFICE + "spreadsheetml.sheet",
                        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"申請\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"4\"><c r=\"C4\" t=\"inlineStr\"><is><t>"
                        + left
                        + "</t></is></c><c r=\"D4\" t=\"inlineStr\"><is><t>"
                        + right
                        + "</t></is></c></row></sheetData></worksheet>");
        return zip(parts);
    }

    private static Map<String, String> word(String document) {
        return office("word/document.xml", OFFICE + "wordprocessingml.document", document);
    }

    private static Map<String, String> office(String main, String type, String content) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Default Extension=\"xml\" ContentType=\"text/xml\"/><Override PartName=\"/"
                        + main
                        + "\" ContentType=\""
                        + type
                        + ".main+xml\"/></Types>");
        parts.put("_rels/.rels", relation("officeDocument", main));
        parts.put(main, content);
        return parts;
    }

    private static String relation(String type, String target) {
        return "<Relationships><Relationship Id=\"r1\" Type=\"x/"
                + type
                + "\" Target=\""
                + target
                + "\"/></Relationships>";
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// A text that was examined, without a child for each.
    public static Checked examined(String name, String words) {
        var text = new Inspected(Inspected.Form.TEXT, 0, 0, Optional.empty());
        return new Checked(name, words.getBytes(UTF_8), text, false, VirusScan.Result.NONE);
    }

    /// What is said of a paper of a day.
    public static NewEvidence said(String title, LocalDate day) {
        return new NewEvidence(title, NewEvidence.Medium.PAPER, "", day, day, null, Retention.FIVE);
    }
}
