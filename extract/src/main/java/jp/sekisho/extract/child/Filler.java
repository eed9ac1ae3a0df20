package jp.sekisho.extract.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.sekisho.extract.wire.FieldNames;
import jp.sekisho.extract.wire.In;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Tag;
import org.w3c.dom.Element;

/// Tells the fields of a template, or fills them; a workbook is left to [Book]. A row of a table with fields of a table
/// (`{{table.column}}`) is repeated for each of its rows. What is put in is text and is not looked
/// through for fields again.
final class Filler {
    private final Templates template;
    private final Out out;

    private Filler(byte[] bytes, Out out, Meter meter) {
        template = Templates.checked(bytes, meter);
        this.out = out;
    }

    static void tell(byte[] bytes, Out out, Meter meter) {
        new Filler(bytes, out, meter).tell();
    }

    private void tell() {
        if (template.isBook()) {
            new Book(template).tell(out);
            return;
        }
        for (var each : template.stories()) {
            var story = Story.of(template.content(each.name()), each.name());
            var rows = story.rows();
            var paragraphs = story.paragraphs();
            for (int at = 0; at < paragraphs.size(); at++) {
                var row = Story.above(paragraphs.get(at), "tr");
                for (var name : new FieldText(paragraphs.get(at)).names()) {
                    template.meter().record();
                    out.record(Tag.FIELD)
                            .one(each.part())
                            .number(at + 1)
                            .number(row == null ? 0 : rows.indexOf(row) + 1)
                            .text(name)
                            .text("");
                }
            }
        }
    }

    /// What the parent sends: the template, the texts by name, the rows by table and column.
    static void fill(byte[] sent, Out out, Meter meter) {
        try {
            var in = new In(new ByteArrayInputStream(sent), sent.length);
            var bytes = in.bytes();
            var texts = map(in);
            var rows = new HashMap<String, List<Map<String, String>>>();
            int tables = in.number(0, 1000);
            for (int table = 0; table < tables; table++) {
                var name = in.text();
                int count = in.number(0, 1_000_000);
                var all = new ArrayList<Map<String, String>>();
                for (int row = 0; row < count; row++) {
                    all.add(map(in));
                }
                rows.put(name, all);
            }
            new Filler(bytes, out, meter).fill(texts, rows);
        } catch (IOException broken) {
            throw Refused.damaged();
        }
    }

    private static Map<String, String> map(In in) throws IOException {
        var map = new LinkedHashMap<String, String>();
        int size = in.number(0, 10_000);
        for (int at = 0; at < size; at++) {
            map.put(in.text(), in.text());
        }
        return map;
    }

    private void fill(Map<String, String> texts, Map<String, List<Map<String, String>>> rows) {
        var written = new HashMap<String, byte[]>();
        if (template.isBook()) {
            written.putAll(new Book(template).filled(texts, rows));
        } else {
            for (var each : template.stories()) {
                var story = Story.of(template.content(each.name()), each.name());
                fill(story, texts, rows);
                written.put(each.name(), story.bytes());
            }
        }
        out.record(Tag.FILLED).bytes(packed(written));
    }

    private void fill(
            Story story, Map<String, String> texts, Map<String, List<Map<String, String>>> rows) {
        var done = Collections.newSetFromMap(new IdentityHashMap<Element, Boolean>());
        for (var row : story.rows().reversed()) {
            var table = table(row, rows.keySet());
            var parent = row.getParentNode();
            if (table.isEmpty() || parent == null) {
                continue;
            }
            for (var values : rows.getOrDefault(table, List.of())) {
                template.meter().record();
                var copy = (Element) row.cloneNode(true);
                parent.insertBefore(copy, row);
                var all = new HashMap<>(texts);
                values.forEach((column, value) -> all.put(table + "." + column, value));
                unique(copy);
                fillBelow(copy, all, done);
                done.add(copy);
            }
            parent.removeChild(row);
        }
        story.paragraphs().stream()
                .filter(paragraph -> !inside(paragraph, done))
                .forEach(paragraph -> new FieldText(paragraph).fill(texts));
    }

    /// The table whose fields stand in the row's own cells; empty when it is not to be repeated.
    private static String table(Element row, Set<String> tables) {
        return Story.below(row, "p").stream()
                .filter(paragraph -> row.equals(Story.above(paragraph, "tr")))
                .flatMap(paragraph -> new FieldText(paragraph).names().stream())
                .map(FieldNames::table)
                .filter(tables::contains)
                .findFirst()
                .orElse("");
    }

    private static void fillBelow(Element row, Map<String, String> values, Set<Element> done) {
        Story.below(row, "p").stream()
                .filter(paragraph -> !inside(paragraph, done))
                .forEach(paragraph -> new FieldText(paragraph).fill(values));
    }

    private static boolean inside(Element paragraph, Set<Element> done) {
        for (var up = paragraph.getParentNode(); up != null; up = up.getParentNode()) {
            if (up instanceof Element element && done.contains(element)) {
                return true;
            }
        }
        return false;
    }

    /// Names that may stand only once in a document do not stand in a copy.
    private static void unique(Element row) {
        for (var name : List.of("bookmarkStart", "bookmarkEnd")) {
            Story.below(row, name).forEach(mark -> mark.getParentNode().removeChild(mark));
        }
        strip(row);
        Story.below(row, "p").forEach(Filler::strip);
        Story.below(row, "tr").forEach(Filler::strip);
    }

    private static void strip(Element element) {
        for (var name : List.of("paraId", "textId")) {
            element.removeAttributeNS("http://schemas.microsoft.com/office/word/2010/wordml", name);
        }
    }

    private byte[] packed(Map<String, byte[]> written) {
        var bytes = new ByteArrayOutputStream();
        var lower = new HashMap<String, byte[]>();
        written.forEach((name, content) -> lower.put(Zip.key(name), content));
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : template.zip().spelled()) {
                if (name.endsWith("/")) {
                    continue;
                }
                zip.putNextEntry(new ZipEntry(name));
                var fresh = lower.get(Zip.key(name));
                zip.write(fresh == null ? template.content(name) : fresh);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
