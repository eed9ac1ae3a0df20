package jp.sekisho.extract.child;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Part;

/// A Word document, paragraph by paragraph. What a reader does not see (deleted under tracking,
/// hidden) is told apart. Instructions of fields, reading aids and second versions of the same
/// drawing are left out.
final class DocxReader {
    private final Paragraphs paragraphs;
    private final Meter meter;
    private final Deque<Open> open = new ArrayDeque<>();
    private Part part = Part.BODY;
    private int number;
    private int unseen;

    /// A paragraph that has begun. Text boxes put paragraphs inside paragraphs.
    private static final class Open {
        private final int number;
        private final StringBuilder seen = new StringBuilder();
        private final StringBuilder unseen = new StringBuilder();
        private boolean hidden;

        Open(int number) {
            this.number = number;
        }
    }

    private DocxReader(Paragraphs paragraphs, Meter meter) {
        this.paragraphs = paragraphs;
        this.meter = meter;
    }

    static void read(Parts parts, Out out, Meter meter) {
        var main = parts.main().orElseThrow(Refused::damaged);
        var reader = new DocxReader(new Paragraphs(out, meter, Kind.DOCX), meter);
        reader.read(parts.open(main), Part.BODY);
        for (var relation : new ArrayList<>(parts.relations(main))) {
            switch (relation.type()) {
                case "header" -> reader.read(parts.open(relation.part()), Part.HEADER);
                case "footer" -> reader.read(parts.open(relation.part()), Part.FOOTER);
                case "footnotes", "endnotes" -> reader.read(parts.open(relation.part()), Part.NOTE);
                case "comments" -> reader.read(parts.open(relation.part()), Part.COMMENT);
                default -> {}
            }
        }
    }

    private void read(Xml xml, Part of) {
        part = of;
        number = 0;
        unseen = 0;
        open.clear();
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                begin(xml);
            } else {
                end(xml.name());
            }
        }
    }

    private void begin(Xml xml) {
        switch (xml.name()) {
            case "p" -> open.push(new Open(++number));
            case "t", "delText" -> add(xml.text());
            case "tab", "ptab" -> add("\t");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("-");
            case "del", "moveFrom" -> unseen++;
            case "r" -> hidden(false);
            case "vanish" -> hidden(xml.on());
            // A tab of the ruler is no tab of the text, nor the mark of a deleted paragraph a
            // deletion.
            case "pPr", "rt", "Fallback", "instrText", "delInstrText" -> xml.skip();
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (!open.isEmpty()) {
                    write(open.pop());
                }
            }
            case "del", "moveFrom" -> unseen--;
            default -> {}
        }
    }

    private void hidden(boolean now) {
        if (!open.isEmpty()) {
            open.peek().hidden = now;
        }
    }

    private void add(String text) {
        if (!open.isEmpty()) {
            var paragraph = open.peek();
            var to = unseen > 0 || paragraph.hidden ? paragraph.unseen : paragraph.seen;
            meter.text(to.length() + text.length());
            to.append(text);
        }
    }

    private void write(Open paragraph) {
        if (!paragraph.seen.isEmpty() || !paragraph.unseen.isEmpty()) {
            paragraphs.write(
                    part,
                    0,
                    paragraph.number,
                    paragraph.seen.toString(),
                    paragraph.unseen.toString());
        }
    }
}
