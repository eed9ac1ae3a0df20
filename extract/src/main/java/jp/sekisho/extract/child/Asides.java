package jp.sekisho.extract.child;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Tag;

/// What a sheet says beside its cells: notes and threads on cells, headers and footers, text boxes,
/// charts.
final class Asides {
    private static final int COMMENT = 0;
    private static final int MARGIN = 1;
    private static final int DRAWING = 2;
    private static final Set<String> MARGINS =
            Set.of(
                    "oddHeader",
                    "oddFooter",
                    "evenHeader",
                    "evenFooter",
                    "firstHeader",
                    "firstFooter");

    /// What says where a header stands and how it looks: `&C`, `&14`, `&"font,style"`, `&K01+000`.
    private static final Pattern CODES =
            Pattern.compile("&(?:\"[^\"]*\"|K[0-9A-F]{2}[0-9A-F+-][0-9]{3}|\\d{1,3}|[A-Za-z])");

    private final Parts parts;
    private final Out out;
    private final Meter meter;
    private final Set<String> seen = new HashSet<>();

    private Asides(Parts parts, Out out, Meter meter) {
        this.parts = parts;
        this.out = out;
        this.meter = meter;
    }

    /// @param sheet the part of the sheet
    static void read(Parts parts, String sheet, Out out, Meter meter) {
        new Asides(parts, out, meter).follow(sheet);
    }

    /// Whether an element of a sheet is one of its headers or footers.
    static boolean margin(String element) {
        return MARGINS.contains(element);
    }

    static void margin(String text, Out out, Meter meter) {
        write(MARGIN, "", CODES.matcher(text).replaceAll("\n"), out, meter);
    }

    private void follow(String part) {
        for (var relation : parts.relations(part)) {
            if (!parts.has(relation.part()) || !seen.add(relation.part())) {
                continue;
            }
            switch (relation.type()) {
                case "comments" -> comments(relation.part(), "comment");
                case "threadedComment" -> comments(relation.part(), "threadedComment");
                case "drawing", "chart", "chartUserShapes", "diagramData" -> {
                    drawing(relation.part());
                    follow(relation.part());
                }
                default -> {}
            }
        }
    }

    private void comments(String part, String element) {
        var xml = parts.open(part);
        var at = "";
        var text = new StringBuilder();
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT && xml.is(element)) {
                at = xml.attribute("ref");
                text.setLength(0);
            } else if (event == START_ELEMENT && xml.is("rPh")) {
                xml.skip();
            } else if (event == START_ELEMENT
                    && (xml.is("t") || (xml.is("text") && element.equals("threadedComment")))) {
                add(text, xml.text());
            } else if (event == END_ELEMENT && xml.is(element)) {
                write(COMMENT, at, text.toString(), out, meter);
            }
        }
    }

    /// One aside for each paragraph or value: a number may be written in several runs.
    private void drawing(String part) {
        var xml = parts.open(part);
        var text = new StringBuilder();
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT && (xml.is("t") || xml.is("v"))) {
                add(text, xml.text());
            } else if (event == END_ELEMENT && (xml.is("p") || xml.is("pt"))) {
                write(DRAWING, "", text.toString(), out, meter);
                text.setLength(0);
            }
        }
        write(DRAWING, "", text.toString(), out, meter);
    }

    private void add(StringBuilder text, String piece) {
        meter.text(text.length() + piece.length());
        text.append(piece);
    }

    private static void write(int kind, String at, String text, Out out, Meter meter) {
        if (!text.isBlank()) {
            meter.record();
            var cell = Address.of(at).map(Address::toString).orElse("");
            out.record(Tag.ASIDE).number(kind).text(cell).text(text);
        }
    }
}
