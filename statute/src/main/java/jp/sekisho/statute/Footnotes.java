package jp.sekisho.statute;

/// A footnote between the lines: how far it goes, and the doubt that it raises.
final class Footnotes {
    private static final int LONGEST = 600;

    private Footnotes() {}

    /// A footnote ends at the first line that is not full, at a page's end, or at a blank line.
    static int end(Ink ink, Wrap wrap, Opening opening) {
        int limit = Math.min(ink.length, opening.at() + LONGEST);
        for (int i = opening.end() + 1; i < limit; i++) {
            Gap gap = ink.gap(i);
            if (gap.isBreak()
                    && (gap != Gap.LINE
                            || Script.isStop(ink.get(i - 1))
                            || !wrap.isFullBefore(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(ink.get(limit)) ? limit + 1 : limit;
    }

    static void raise(Doubts doubts, Ink ink, int from, int to) {
        Range range = ink.range(from, to);
        int at = range.from();
        doubts.raise(
                Flag.Kind.FOOTNOTES,
                range,
                at,
                "条文の行の間に注があります。注として条文から分けました。",
                Doubts.answer("footnote"),
                Doubts.answer("text", new Edit.Continue(at)));
    }
}
