package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the original apart into text, white space, page furniture and marks.
final class InkMaker {
    private final String original;
    private final Edits edits;
    private final List<Omission> omissions = new ArrayList<>();
    private char[] raw = new char[256];
    private int[] at = new int[256];
    private Gap[] gaps = new Gap[256];
    private int length;
    private Gap gap = Gap.NONE;
    private int linesSinceText;

    private InkMaker(String original, Edits edits) {
        this.original = original;
        this.edits = edits;
    }

    static Ink make(String original, Edits edits) {
        InkMaker maker = new InkMaker(original, edits);
        Lines lines = Lines.of(original);
        Omission.@Nullable Kind[] furniture = PageFurniture.of(original, lines);
        int filled = 0;
        for (int line = 0; line < lines.count; line++) {
            int from = lines.from(line);
            int to = lines.to(line);
            if (lines.startsPage(line)) {
                maker.widen(Gap.PAGE);
            }
            Omission.@Nullable Kind kind = furniture[line];
            int first = skipSpace(original, from, to);
            if (first == to) {
                maker.endLine();
                continue;
            }
            if (kind != null && !edits.keeps(first)) {
                maker.omit(first, trimmedEnd(original, first, to), kind);
                maker.widen(Gap.PAGE);
                maker.linesSinceText = 0;
                continue;
            }
            maker.addLine(first, to, filled++);
            maker.endLine();
        }
        maker.omissions.sort(Comparator.comparingInt(o -> o.range().from()));
        return new Ink(original, maker.length, maker.raw, maker.at, maker.gaps, maker.omissions);
    }

    private static int skipSpace(String s, int from, int to) {
        int i = from;
        while (i < to && Script.isSpace(s.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int trimmedEnd(String s, int from, int to) {
        int end = to;
        while (end > from && Script.isSpace(s.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /// Two line ends in a row are a blank line, unless page furniture explains them.
    private void endLine() {
        linesSinceText++;
        if (gap != Gap.PAGE) {
            widen(linesSinceText > 1 ? Gap.BLANK : Gap.LINE);
        }
    }

    private void widen(Gap wider) {
        if (wider.compareTo(gap) > 0 || wider == Gap.PAGE) {
            gap = wider;
        }
    }

    private void addLine(int from, int to, int filledBefore) {
        LineMarks marks = LineMarks.of(original, from, to, filledBefore);
        int i = from;
        while (i < to) {
            char c = original.charAt(i);
            if (Script.isSpace(c)) {
                widen(Gap.SPACE);
                i++;
                continue;
            }
            LineMarks.Mark mark = marks.startingAt(i);
            if (edits.drops(i)) {
                int end = i + 1;
                while (end < to && edits.drops(end)) {
                    end++;
                }
                omit(i, trimmedEnd(original, i, end), Omission.Kind.BY_HAND);
                i = end;
            } else if (mark != null && !edits.keeps(i)) {
                omit(i, mark.to(), mark.kind());
                widen(mark.leaves());
                i = mark.to();
            } else if (Script.isInvisible(c) && !edits.keeps(i)) {
                omit(i, i + 1, Omission.Kind.INVISIBLE);
                i++;
            } else {
                add(c, i++);
            }
        }
    }

    private void add(char c, int offset) {
        if (length == raw.length) {
            raw = Arrays.copyOf(raw, length * 2);
            at = Arrays.copyOf(at, length * 2);
            gaps = Arrays.copyOf(gaps, length * 2);
        }
        raw[length] = c;
        at[length] = offset;
        gaps[length++] = gap;
        gap = Gap.NONE;
        linesSinceText = 0;
    }

    private void omit(int from, int to, Omission.Kind kind) {
        omissions.add(new Omission(new Range(from, to), kind));
    }
}
