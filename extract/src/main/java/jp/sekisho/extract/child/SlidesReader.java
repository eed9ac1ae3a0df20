package jp.sekisho.extract.child;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.Comparator;
import java.util.List;
import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Part;

/// The words on slides and in the notes below them. A slide is a page; its order is that of its name.
final class SlidesReader {
    private SlidesReader() {}

    static List<String> slides(Parts parts) {
        var main = parts.main().orElseThrow(Refused::damaged);
        return parts.relations(main).stream()
                .filter(relation -> relation.type().equals("slide"))
                .map(Parts.Relation::part)
                .sorted(Comparator.comparingInt(String::length).thenComparing(part -> part))
                .toList();
    }

    static void read(Parts parts, List<String> slides, Out out, Meter meter) {
        var paragraphs = new Paragraphs(out, meter, Kind.TEXT);
        for (int at = 0; at < slides.size(); at++) {
            int number = read(parts.open(slides.get(at)), at + 1, 0, Part.BODY, paragraphs, meter);
            for (var relation : parts.relations(slides.get(at))) {
                switch (relation.type()) {
                    case "notesSlide" ->
                            number =
                                    read(
                                            parts.open(relation.part()),
                                            at + 1,
                                            number,
                                            Part.NOTE,
                                            paragraphs,
                                            meter);
                    case "chart", "diagramData", "comments" ->
                            number =
                                    read(
                                            parts.open(relation.part()),
                                            at + 1,
                                            number,
                                            Part.COMMENT,
                                            paragraphs,
                                            meter);
                    default -> {}
                }
            }
        }
    }

    private static int read(
            Xml xml, int slide, int before, Part part, Paragraphs paragraphs, Meter meter) {
        int number = before;
        var text = new StringBuilder();
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT && (xml.is("t") || xml.is("v") || xml.is("text"))) {
                var piece = xml.text();
                meter.text(text.length() + piece.length());
                text.append(piece);
            } else if (event != START_ELEMENT && !xml.is("r") && !xml.is("rPr")) {
                // A number may be written in several runs of one paragraph.
                if ((xml.is("p") || xml.is("pt") || xml.is("cm")) && !text.toString().isBlank()) {
                    paragraphs.write(part, slide, ++number, text.toString(), "");
                    text.setLength(0);
                }
            }
        }
        if (!text.toString().isBlank()) {
            paragraphs.write(part, slide, ++number, text.toString(), "");
        }
        return number;
    }
}
