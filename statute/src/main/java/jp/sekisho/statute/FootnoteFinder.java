package jp.sekisho.statute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds footnotes between the lines of the text: ※1 …, 注1 …, （注）…, *1 ….
final class FootnoteFinder {

    private FootnoteFinder() {}

    static @Nullable Opening at(Ink ink, int i) {
        if (!ink.gap(i).isBreak()) {
            return null;
        }
        int end = afterSign(ink, i);
        return end < 0 ? null : Opening.of(Opening.Kind.FOOTNOTE, ink, i, end, List.of());
    }

    private static int afterSign(Ink ink, int i) {
        char c = ink.get(i);
        if (c == '※' || c == '†' || c == '‡') {
            return digits(ink, i + 1);
        }
        if (ink.has(i, "(注)") || ink.has(i, "【注】") || ink.has(i, "[注]")) {
            return i + 3;
        }
        if (ink.has(i, "(注") && ink.find(')', i, Math.min(i + 6, ink.length)) > 0) {
            return ink.afterBracket(i, 6);
        }
        if (c == '注') {
            int end = digits(ink, i + 1);
            boolean numbered = end > i + 1;
            boolean closed =
                    ink.get(end) == ')'
                            || ink.get(end) == ':'
                            || (ink.gap(end) == Gap.SPACE && (numbered || end == i + 1));
            return closed ? (ink.gap(end) == Gap.SPACE ? end : end + 1) : -1;
        }
        if (c == '*' && Script.isDigit(ink.get(i + 1))) {
            return digits(ink, i + 1);
        }
        boolean square = c == '[' && Script.isDigit(ink.get(i + 1));
        int end = square ? digits(ink, i + 1) : -1;
        return square && ink.get(end) == ']' ? end + 1 : -1;
    }

    private static int digits(Ink ink, int i) {
        int end = i;
        while (Script.isDigit(ink.get(end)) && end - i < 3) {
            end++;
        }
        return end;
    }
}
