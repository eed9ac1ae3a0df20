package jp.sekisho.extract.child;

import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Part;

/// Plain text: every line is a paragraph.
final class TextReader {
    private TextReader() {}

    static void read(Decoded decoded, Out out, Meter meter) {
        var paragraphs = new Paragraphs(out, meter, Kind.TEXT);
        var lines = decoded.text().split("\r\n|\r|\n|\f", -1);
        for (int at = 0; at < lines.length; at++) {
            if (!lines[at].isEmpty()) {
                paragraphs.write(Part.BODY, 0, at + 1, lines[at], "");
            }
        }
    }
}
