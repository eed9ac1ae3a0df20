package jp.sekisho.extract.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekisho.extract.wire.FieldNames;
import org.w3c.dom.Element;

/// The fields in one paragraph. Word cuts a text into runs where it likes, so a field may begin in one
/// and end in another; its content takes the look of the run where it begins.
final class FieldText {
    private static final Pattern FIELD = Pattern.compile("[{｛]{2}([^{}｛｝]{1,100})[}｝]{2}");
    private static final String SPACE = "http://www.w3.org/XML/1998/namespace";

    private final List<Element> texts;
    private final List<Integer> lengths;
    private final String whole;

    FieldText(Element paragraph) {
        texts = Story.texts(paragraph);
        var all = new StringBuilder();
        texts.forEach(text -> all.append(text.getTextContent()));
        lengths = texts.stream().map(text -> text.getTextContent().length()).toList();
        whole = all.toString();
    }

    /// The names in a text, as they are compared.
    static List<String> names(String text) {
        return FIELD.matcher(text)
                .results()
                .map(found -> FieldNames.normal(found.group(1)))
                .toList();
    }

    /// A text with its values put in. A name that is not among them stays as it is.
    static String filled(String text, Map<String, String> values) {
        return FIELD.matcher(text)
                .replaceAll(found -> {
                    var value = values.get(FieldNames.normal(found.group(1)));
                    return Matcher.quoteReplacement(value == null ? found.group() : value);
                });
    }

    /// The names in it, as they are compared.
    List<String> names() {
        return FIELD.matcher(whole)
                .results()
                .map(found -> FieldNames.normal(found.group(1)))
                .toList();
    }

    /// Puts the values in. A name that is not among them stays as it is.
    void fill(Map<String, String> values) {
        var found = FIELD.matcher(whole).results().toList();
        for (var field : found.reversed()) {
            var value = values.get(FieldNames.normal(field.group(1)));
            if (value != null) {
                replace(field.start(), field.end(), value);
            }
        }
        texts.forEach(FieldText::lines);
    }

    /// From the last to the first: what stands before keeps its place.
    private void replace(int start, int end, String value) {
        int before = 0;
        boolean put = false;
        for (int at = 0; at < texts.size(); at++) {
            int from = Math.max(start - before, 0);
            int to = Math.min(end - before, lengths.get(at));
            if (from < to) {
                var content = texts.get(at).getTextContent();
                texts.get(at)
                        .setTextContent(
                                content.substring(0, from)
                                        + (put ? "" : value)
                                        + content.substring(to));
                put = true;
            }
            before += lengths.get(at);
        }
    }

    private static void lines(Element text) {
        var lines = text.getTextContent().split("\n", -1);
        var prefix = text.getPrefix() == null ? "" : text.getPrefix() + ":";
        var parent = text.getParentNode();
        var pieces = new ArrayList<Element>();
        for (int at = 0; at < lines.length; at++) {
            var document = text.getOwnerDocument();
            if (at > 0) {
                pieces.add(document.createElementNS(text.getNamespaceURI(), prefix + "br"));
            }
            var piece = document.createElementNS(text.getNamespaceURI(), prefix + "t");
            piece.setAttributeNS(SPACE, "xml:space", "preserve");
            piece.setTextContent(lines[at]);
            pieces.add(piece);
        }
        if (parent != null) {
            pieces.forEach(piece -> parent.insertBefore(piece, text));
            parent.removeChild(text);
        }
    }
}
