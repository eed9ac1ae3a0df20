package jp.sekisho.extract.child;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;

import java.util.ArrayList;
import java.util.List;

/// A text whose runs may be written differently. Reading aids (furigana) beside it are left out.
///
/// @param runs empty when the whole text is written as its cell is
record RichText(String text, List<Run> runs) {
    /// @param own whether the run says how it is written; otherwise its cell does
    record Run(String text, boolean own, boolean struck, boolean bold) {}

    static RichText plain(String text) {
        return new RichText(text, List.of());
    }

    /// Reads from the start of the element that holds the text to its end.
    static RichText read(Xml xml, Meter meter) {
        int outside = xml.depth() - 1;
        var plain = new StringBuilder();
        var runs = new ArrayList<Run>();
        while (xml.depth() > outside) {
            if (xml.next() == END_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "t" -> plain.append(Escapes.resolve(xml.text()));
                case "r" -> {
                    var run = run(xml);
                    runs.add(run);
                    plain.append(run.text);
                    meter.record();
                }
                default -> xml.skip();
            }
            meter.text(plain.length());
        }
        return new RichText(plain.toString(), List.copyOf(runs));
    }

    private static Run run(Xml xml) {
        int outside = xml.depth() - 1;
        var text = new StringBuilder();
        boolean own = false;
        boolean struck = false;
        boolean bold = false;
        while (xml.depth() > outside) {
            if (xml.next() == END_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "t" -> text.append(Escapes.resolve(xml.text()));
                case "rPr" -> own = true;
                case "strike", "dstrike" -> struck |= xml.on();
                case "b" -> bold = xml.on();
                default -> xml.skip();
            }
        }
        return new Run(text.toString(), own, struck, bold);
    }

    /// What is left when the struck-through runs are taken away.
    String standing(boolean struckOtherwise) {
        if (runs.isEmpty()) {
            return struckOtherwise ? "" : text;
        }
        var left = new StringBuilder();
        for (var run : runs) {
            if (!(run.own ? run.struck : struckOtherwise)) {
                left.append(run.text);
            }
        }
        return left.toString();
    }

    boolean bold(boolean otherwise) {
        return runs.isEmpty()
                ? otherwise
                : runs.stream().allMatch(run -> run.own ? run.bold : otherwise);
    }
}
