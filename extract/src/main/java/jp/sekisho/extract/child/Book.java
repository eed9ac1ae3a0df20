package jp.sekisho.extract.child;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.FieldNames;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Part;
import jp.sekisho.extract.wire.Spot;
import jp.sekisho.extract.wire.Tag;
import org.w3c.dom.Element;

/// The sheets of a workbook that is a template. Nothing in it may calculate: what is put in would not be
/// what was counted. A row with fields of a table is repeated, and what stands below it moves.
final class Book {
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2");
    private static final Set<String> NAMES =
            Set.of("_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm._FilterDatabase");
    private static final Set<String> MARGINS =
            Set.of(
                    "oddHeader",
                    "oddFooter",
                    "evenHeader",
                    "evenFooter",
                    "firstHeader",
                    "firstFooter");

    private final Templates template;
    private final String main;
    private final List<String> shared;
    private final List<Sheet> sheets = new ArrayList<>();

    private record Sheet(String name, String part, Story story) {
        List<Element> rows() {
            return story.all("row");
        }
    }

    Book(Templates template) {
        this.template = template;
        main = template.parts().main().orElseThrow(Refused::damaged);
        shared = texts();
        var parts =
                template.parts().relations(main).stream()
                        .filter(each -> each.type().equals("worksheet"))
                        .collect(Collectors.toMap(Parts.Relation::id, Parts.Relation::part));
        var book = story(main);
        for (var each : book.all("sheet")) {
            var part = parts.get(each.getAttributeNS(RELATIONS, "id"));
            if (part == null) {
                throw Refused.part(Fault.EMBEDDED, each.getAttribute("name"));
            }
            sheets.add(new Sheet(each.getAttribute("name"), part, story(part)));
        }
        for (var name : book.all("definedName")) {
            if (!NAMES.contains(name.getAttribute("name"))) {
                throw Refused.words(Fault.FORMULA, Spot.PART, name.getAttribute("name"));
            }
        }
        sheets.forEach(Book::refuseFormulas);
    }

    private Story story(String part) {
        // Read once through the meter, which knows how deep and how large a part may be.
        var xml = template.parts().open(part);
        while (xml.next() != END_DOCUMENT) {
            template.meter().record();
        }
        return Story.of(template.content(part), part);
    }

    private static void refuseFormulas(Sheet sheet) {
        for (var name : FORMULAS) {
            for (var formula : sheet.story().all(name)) {
                var cell = Story.above(formula, "c");
                var where = cell == null ? name : cell.getAttribute("r");
                throw Refused.words(Fault.FORMULA, Spot.PART, sheet.name() + " " + where);
            }
        }
    }

    /// What the cells that share their texts say, without readings.
    private List<String> texts() {
        return template.parts().relations(main).stream()
                .filter(each -> each.type().equals("sharedStrings"))
                .findFirst()
                .map(each -> story(each.part()).all("si").stream().map(Book::words).toList())
                .orElse(List.of());
    }

    private static String words(Element text) {
        return Story.below(text, "t").stream()
                .filter(each -> Story.above(each, "rPh") == null)
                .map(Element::getTextContent)
                .collect(Collectors.joining());
    }

    private String text(Element cell) {
        var value = Story.below(cell, "v").stream().findFirst().map(Element::getTextContent);
        return switch (cell.getAttribute("t")) {
            case "s" -> {
                try {
                    yield shared.get(Integer.parseInt(value.orElse("0").strip()));
                } catch (NumberFormatException | IndexOutOfBoundsException broken) {
                    throw Refused.damaged();
                }
            }
            case "inlineStr" ->
                    Story.below(cell, "is").stream().map(Book::words).collect(Collectors.joining());
            case "str" -> value.orElse("");
            default -> "";
        };
    }

    void tell(Out out) {
        int row = 0;
        for (var sheet : sheets) {
            int cells = 0;
            for (var each : sheet.rows()) {
                row++;
                for (var cell : Story.below(each, "c")) {
                    cells++;
                    for (var name : FieldText.names(text(cell))) {
                        tell(out, Part.BODY, cells, row, name, sheet, cell.getAttribute("r"));
                    }
                }
            }
            for (var margin : MARGINS) {
                for (var each : sheet.story().all(margin)) {
                    for (var name : FieldText.names(each.getTextContent())) {
                        tell(out, Part.HEADER, 1, 0, name, sheet, "");
                    }
                }
            }
        }
    }

    private void tell(
            Out out, Part part, int cell, int row, String name, Sheet sheet, String address) {
        template.meter().record();
        out.record(Tag.FIELD)
                .one(part)
                .number(cell)
                .number(row)
                .text(name)
                .text((sheet.name() + " " + address).strip());
    }

    /// The parts that changed, by name.
    Map<String, byte[]> filled(
            Map<String, String> texts, Map<String, List<Map<String, String>>> rows) {
        var written = new LinkedHashMap<String, byte[]>();
        var moves = new ArrayList<Moved>();
        for (var sheet : sheets) {
            var moved = fill(sheet, texts, rows);
            moves.add(moved);
            moved.apply(sheet.story());
            for (var margin : MARGINS) {
                for (var each : sheet.story().all(margin)) {
                    var escaped = new HashMap<String, String>();
                    texts.forEach((name, value) ->
                            escaped.put(name, value.replace("&", "&&").replace("\n", " ")));
                    each.setTextContent(FieldText.filled(each.getTextContent(), escaped));
                }
            }
            written.put(sheet.part(), sheet.story().bytes());
        }
        var book = story(main);
        for (var name : book.all("definedName")) {
            int at = number(name.getAttribute("localSheetId"), 0);
            if (at < moves.size()) {
                name.setTextContent(moves.get(at).inName(name.getTextContent()));
            }
        }
        written.put(main, book.bytes());
        return written;
    }

    private Moved fill(
            Sheet sheet, Map<String, String> texts, Map<String, List<Map<String, String>>> rows) {
        var moved = new Moved();
        int next = 1;
        for (var row : sheet.rows()) {
            int place = number(row.getAttribute("r"), next);
            next = place + 1;
            var table = table(row, rows.keySet());
            if (table.isEmpty()) {
                place(row, moved.first(place));
                fill(sheet, row, texts);
                continue;
            }
            var all = rows.getOrDefault(table, List.of());
            int first = moved.first(place);
            for (int at = 0; at < all.size(); at++) {
                template.meter().record();
                var copy = (Element) row.cloneNode(true);
                row.getParentNode().insertBefore(copy, row);
                place(copy, first + at);
                var values = new HashMap<>(texts);
                all.get(at).forEach((column, value) -> values.put(table + "." + column, value));
                fill(sheet, copy, values);
            }
            row.getParentNode().removeChild(row);
            moved.repeated(place, all.size());
        }
        return moved;
    }

    /// The table whose fields stand in a row; empty when it is not to be repeated.
    private String table(Element row, Set<String> tables) {
        return Story.below(row, "c").stream()
                .flatMap(cell -> FieldText.names(text(cell)).stream())
                .map(FieldNames::table)
                .filter(tables::contains)
                .findFirst()
                .orElse("");
    }

    private static void place(Element row, int place) {
        if (place > Moved.LAST_ROW) {
            throw Refused.because(Fault.TOO_MANY_CELLS);
        }
        row.setAttribute("r", String.valueOf(place));
        for (var cell : Story.below(row, "c")) {
            cell.setAttribute("r", cell.getAttribute("r").replaceAll("[0-9]+$", "") + place);
        }
    }

    private void fill(Sheet sheet, Element row, Map<String, String> values) {
        for (var cell : Story.below(row, "c")) {
            var text = text(cell);
            if (FieldText.names(text).isEmpty()) {
                continue;
            }
            var filled = FieldText.filled(text, values);
            if (filled.length() > Moved.LONGEST_TEXT) {
                throw Refused.cell(Fault.TOO_LARGE, sheet.name(), cell.getAttribute("r"));
            }
            put(cell, filled);
        }
    }

    /// Text, whatever it looks like: never a formula, and leading zeros stay.
    private static void put(Element cell, String text) {
        while (cell.getFirstChild() != null) {
            cell.removeChild(cell.getFirstChild());
        }
        cell.setAttribute("t", "inlineStr");
        var document = cell.getOwnerDocument();
        var prefix = cell.getPrefix() == null ? "" : cell.getPrefix() + ":";
        var inside = document.createElementNS(cell.getNamespaceURI(), prefix + "is");
        var words = document.createElementNS(cell.getNamespaceURI(), prefix + "t");
        words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        words.setTextContent(text);
        inside.appendChild(words);
        cell.appendChild(inside);
    }

    private static int number(String text, int otherwise) {
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException broken) {
            throw Refused.damaged();
        }
    }
}
