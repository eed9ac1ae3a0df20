package jp.sekisho.extract.child;

import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Part;
import jp.sekisho.extract.wire.Tag;

/// Writes the paragraphs of a document.
final class Paragraphs {
    private final Out out;
    private final Meter meter;

    Paragraphs(Out out, Meter meter, Kind form) {
        this.out = out;
        this.meter = meter;
        out.record(Tag.DOCUMENT).one(form);
    }

    /// @param page from 1, or 0 where pages are not told
    void write(Part part, int page, int number, String text, String unseen) {
        meter.record();
        meter.text(text.length() + unseen.length());
        out.record(Tag.PARAGRAPH).one(part).number(page).number(number).text(text).text(unseen);
    }
}
