package jp.sekisho.statute;

import java.util.List;

/// Recognises captions such as （目的） before and behind an article's number.
final class Captions {
    static final int LONGEST = 60;
    private static final List<String> NOT_CAPTIONS =
            List.of("以下", "昭和", "平成", "令和", "大正", "明治", "次項", "前項", "同条", "当該", "ただし", "注");

    private final Ink ink;
    private final Edits edits;

    Captions(Ink ink, Edits edits) {
        this.ink = ink;
        this.edits = edits;
    }

    /// Where the bracket that ends directly before `at` begins, if it reads like a caption; else -1.
    int startBefore(int at) {
        int open = Script.isCloser(ink.get(at - 1)) ? ink.openerOf(at - 1, LONGEST) : -1;
        if (open < 0) {
            return -1;
        }
        Boolean said = edits.captionSaid(ink.range(open, at));
        if (said != null) {
            return said ? open : -1;
        }
        return reads(open, at) ? open : -1;
    }

    /// Where the caption that begins at `from` ends, or `from` when none stands there.
    int endAfter(int from, boolean nothingAbove) {
        int after = ink.afterBracket(from, LONGEST);
        if (after < 0) {
            return from;
        }
        Boolean said = edits.captionSaid(ink.range(from, after));
        if (said != null) {
            return said ? after : from;
        }
        return nothingAbove && reads(from, after) ? after : from;
    }

    private boolean reads(int open, int after) {
        char bracket = ink.get(open);
        if (bracket != '(' && bracket != '【' && bracket != '〔' && bracket != '[') {
            return false;
        }
        return after - open > 2
                && ink.find('。', open, after) < 0
                && ink.find('「', open, after) < 0
                && !ink.hasAny(open + 1, NOT_CAPTIONS)
                && !ink.has(after - 3, "関係")
                && Digits.labelled(ink, open + 1, "条項号") == null
                && Letters.bracketed(ink, open + 1, after - 1).isEmpty()
                && NoteFinder.at(ink, open) == null;
    }
}
