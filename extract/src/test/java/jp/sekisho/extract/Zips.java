package jp.sekisho.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packages put together by hand, for what no program would write.
final class Zips {
    private static final String TYPES =
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/%s" ContentType="application/vnd.%s.main+xml"/>%s
            </Types>\
            """;
    private static final String RELATIONS =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>\
            """;
    private static final String RELATION =
            """
            <Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>\
            """;

    private Zips() {}

    static byte[] of(Map<String, String> parts) {
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

    /// A package with one part that repeats a byte.
    static byte[] with(Map<String, String> parts, String bomb, InputStream content)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry(bomb));
            content.transferTo(zip);
        }
        return bytes.toByteArray();
    }

    /// A workbook with one sheet named 一覧, whose inside is given.
    static Map<String, String> workbook(String inside) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                TYPES.formatted(
                        "xl/workbook.xml",
                        "openxmlformats-officedocument.spreadsheetml.sheet",
                        ""));
        parts.put(
                "_rels/.rels",
                RELATIONS.formatted(RELATION.formatted("r1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                RELATIONS.formatted(
                        RELATION.formatted("r1", "worksheet", "worksheets/sheet1.xml")
                                + RELATION.formatted("r2", "sharedStrings", "sharedStrings.xml")
                                + RELATION.formatted("r3", "styles", "styles.xml")));
        parts.put(
                "xl/workbook.xml",
                """
                <workbook xmlns:r="r"><sheets><sheet name="一覧" sheetId="1" r:id="r1"/></sheets></workbook>\
                """);
        parts.put("xl/sharedStrings.xml", "<sst><si><t>値</t></si></sst>");
        parts.put("xl/styles.xml", "<styleSheet/>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet>" + inside + "</worksheet>");
        return parts;
    }

    static byte[] sheet(String inside) {
        return of(workbook(inside));
    }

    /// A document whose body is given.
    static byte[] document(String body) {
        return document(body, Map.of());
    }

    static byte[] document(String body, Map<String, String> others) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                TYPES.formatted(
                        "word/document.xml",
                        "openxmlformats-officedocument.wordprocessingml.document",
                        ""));
        parts.put(
                "_rels/.rels",
                RELATIONS.formatted(
                        RELATION.formatted("r1", "officeDocument", "word/document.xml")));
        parts.put("word/document.xml", "<document><body>" + body + "</body></document>");
        parts.putAll(others);
        return of(parts);
    }
}
