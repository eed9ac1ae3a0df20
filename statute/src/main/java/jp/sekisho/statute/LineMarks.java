package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the signs on one line that say how text is laid out and are not text: bullets, Markdown, HTML, ruled lines.
final class LineMarks {
    private static final String BULLETS = "-*+•‣◦▪▫●○◎■□◆◇▶▷►・·‐–—−";
    private static final String RULES = "-=_*~・.#+|:";

    /// A mark and the gap that it leaves.
    record Mark(int from, int to, Omission.Kind kind, Gap leaves) {}

    private final String s;
    private final int to;
    private final List<Mark> marks = new ArrayList<>();
    private int next;
    private int lastEmphasis = -1;

    private LineMarks(String s, int to) {
        this.s = s;
        this.to = to;
    }

    static LineMarks of(String original, int from, int to, int filledLinesBefore) {
        LineMarks marks = new LineMarks(original, to);
        if (marks.isRule(from)) {
            marks.add(from, marks.trimmedEnd(from), Omission.Kind.RULE, Gap.LINE);
            return marks;
        }
        int i = marks.leading(from, filledLinesBefore < 3);
        i = marks.emphasis(i);
        marks.inline(i, original.charAt(from) == '|');
        return marks;
    }

    /// Asked with rising offsets.
    @Nullable Mark startingAt(int offset) {
        while (next < marks.size() && marks.get(next).from < offset) {
            next++;
        }
        return next < marks.size() && marks.get(next).from == offset ? marks.get(next) : null;
    }

    private void add(int from, int end, Omission.Kind kind, Gap leaves) {
        marks.add(new Mark(from, end, kind, leaves));
    }

    private int trimmedEnd(int from) {
        int end = to;
        while (end > from && Script.isSpace(s.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /// A line of nothing but strokes, a table's rule, or a code fence.
    private boolean isRule(int from) {
        int strokes = 0;
        char first = 0;
        boolean same = true;
        for (int i = from; i < to; i++) {
            char c = Script.fold(s.charAt(i));
            if (Script.isSpace(c)) {
                continue;
            }
            if (c == '`' && s.startsWith("```", i)) {
                return strokes == 0;
            }
            if (RULES.indexOf(c) < 0) {
                return false;
            }
            first = strokes == 0 ? c : first;
            same &= c == first;
            strokes++;
        }
        return strokes >= 3 && (same || first == '|' || first == '+');
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < to && Script.isSpace(s.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Quote signs, heading signs, one bullet before something that carries its own number.
    private int leading(int from, boolean front) {
        int i = from;
        while (i < to && s.charAt(i) == '>') {
            add(i, i + 1, Omission.Kind.MARKUP, Gap.NONE);
            i = skipSpace(i + 1);
        }
        int sharp = i;
        while (sharp < to && s.charAt(sharp) == '#') {
            sharp++;
        }
        if (sharp > i && sharp - i <= 6 && sharp < to) {
            add(i, sharp, Omission.Kind.MARKUP, Gap.NONE);
            i = skipSpace(sharp);
        }
        if (i < to && BULLETS.indexOf(s.charAt(i)) >= 0) {
            int after = skipSpace(i + 1);
            boolean title = front && "○◎●■□◆◇".indexOf(s.charAt(i)) >= 0;
            if (after < to && (title || Lead.carriesItsOwnSign(s, after, to))) {
                add(i, i + 1, Omission.Kind.BULLET, Gap.NONE);
                return after;
            }
        }
        return i;
    }

    /// *…* around the whole line.
    private int emphasis(int from) {
        int end = trimmedEnd(from) - 1;
        boolean whole =
                end > from + 1
                        && s.charAt(from) == '*'
                        && s.charAt(end) == '*'
                        && s.charAt(from + 1) != '*'
                        && !Script.isSpace(s.charAt(from + 1))
                        && s.charAt(end - 1) != '*';
        if (whole) {
            add(from, from + 1, Omission.Kind.MARKUP, Gap.NONE);
            lastEmphasis = end;
        }
        return whole ? from + 1 : from;
    }

    private void inline(int from, boolean table) {
        boolean code = count('`', from) >= 2;
        for (int i = from; i < to; ) {
            char c = s.charAt(i);
            int end = i + 1;
            if (c == '*' && i + 1 < to && s.charAt(i + 1) == '*') {
                end = i + 2;
                add(i, end, Omission.Kind.MARKUP, Gap.NONE);
            } else if ((c == '`' && code) || i == lastEmphasis) {
                add(i, end, Omission.Kind.MARKUP, Gap.NONE);
            } else if (c == '|' && table) {
                add(i, end, Omission.Kind.MARKUP, Gap.SPACE);
            } else if (c == '\\' && i + 1 < to && "()-*_.#[]>`+|".indexOf(s.charAt(i + 1)) >= 0) {
                add(i, end, Omission.Kind.MARKUP, Gap.NONE);
                end = i + 2;
            } else if (c == '<') {
                end = Math.max(end, tag(i));
            } else if (c == '&') {
                end = Math.max(end, blankEntity(i));
            }
            i = end;
        }
    }

    private int count(char c, int from) {
        int n = 0;
        for (int i = from; i < to; i++) {
            n += s.charAt(i) == c ? 1 : 0;
        }
        return n;
    }

    /// Drops an HTML tag that begins at `i` and gives its end, or -1.
    private int tag(int i) {
        int name = i + 1 < to && s.charAt(i + 1) == '/' ? i + 2 : i + 1;
        if (name >= to || !(Script.isLatin(s.charAt(name)) || s.charAt(name) == '!')) {
            return -1;
        }
        int limit = Math.min(to, i + 300);
        int end = name;
        while (end < limit && s.charAt(end) != '>' && s.charAt(end) != '<') {
            end++;
        }
        if (end == limit || s.charAt(end) == '<') {
            return -1;
        }
        add(i, end + 1, Omission.Kind.MARKUP, Lead.isBlockTag(s, name) ? Gap.LINE : Gap.NONE);
        return end + 1;
    }

    private int blankEntity(int i) {
        for (String entity :
                new String[] {"&nbsp;", "&emsp;", "&ensp;", "&#160;", "&#12288;", "&#x3000;"}) {
            if (s.startsWith(entity, i) && i + entity.length() <= to) {
                add(i, i + entity.length(), Omission.Kind.MARKUP, Gap.SPACE);
                return i + entity.length();
            }
        }
        return -1;
    }
}
