package jp.sekisho.detect.regex;

import jp.sekisho.detect.regex.RegexProblem.Reason;

/// A position in the text of an expression, and the small words of its grammar.
final class Cursor {
    private static final int[] NO_BOUNDS = {};

    private final int[] pattern;
    private int at;

    Cursor(String pattern) {
        this.pattern = pattern.codePoints().toArray();
    }

    boolean atEnd() {
        return at == pattern.length;
    }

    int position() {
        return at;
    }

    /// The next character, or 0 at the end.
    int peek() {
        return atEnd() ? 0 : pattern[at];
    }

    int next() throws RegexProblem {
        if (atEnd()) {
            throw problem(Reason.MALFORMED, "");
        }
        return pattern[at++];
    }

    boolean take(int c) {
        if (atEnd() || pattern[at] != c) {
            return false;
        }
        at++;
        return true;
    }

    void expect(int c, int start) throws RegexProblem {
        if (!take(c)) {
            throw new RegexProblem(Reason.MALFORMED, since(start), start);
        }
    }

    boolean looking(String text) {
        return since(at, Math.min(pattern.length, at + text.length())).equals(text);
    }

    String since(int start) {
        return since(start, at);
    }

    private String since(int start, int end) {
        return new String(pattern, start, end - start);
    }

    RegexProblem problem(Reason reason, String culprit) {
        return new RegexProblem(reason, culprit, at);
    }

    /// `{n}`, `{n,}` or `{n,m}`; nothing is taken where the brace is a plain character.
    int[] takeBounds() {
        int start = at;
        take('{');
        int min = takeNumber();
        int max = min;
        if (min >= 0 && take(',')) {
            max = peek() == '}' ? Node.Repeat.UNBOUNDED : takeNumber();
            if (max == -1 && peek() != '}') {
                at = start;
                return NO_BOUNDS;
            }
        }
        if (min < 0 || !take('}')) {
            at = start;
            return NO_BOUNDS;
        }
        return new int[] {min, max};
    }

    private int takeNumber() {
        int value = -1;
        while (peek() >= '0' && peek() <= '9') {
            value = Math.min(100_000, Math.max(0, value) * 10 + peek() - '0');
            at++;
        }
        return value;
    }

    Flags takeFlags(Flags flags, int start) throws RegexProblem {
        boolean on = true;
        boolean i = flags.ignoreCase();
        boolean m = flags.multiLine();
        boolean s = flags.dotAll();
        while (peek() != ')' && peek() != ':') {
            switch (next()) {
                case '-' -> on = false;
                case 'i' -> i = on;
                case 'm' -> m = on;
                case 's' -> s = on;
                case 'u', 'U' -> {}
                default -> throw new RegexProblem(Reason.UNSUPPORTED, since(start), start);
            }
        }
        return new Flags(i, m, s);
    }

    void takeGroupName(int start) throws RegexProblem {
        expect('<', start);
        while (!take('>')) {
            int c = next();
            if (c != '_' && !Character.isLetterOrDigit(c)) {
                throw new RegexProblem(Reason.UNSUPPORTED, since(start), start);
            }
        }
    }

    /// The characters that `\` and `c` stand for, in or outside a class.
    CharSet escaped(int c, int start) throws RegexProblem {
        return switch (c) {
            case 'd' -> CharSet.DIGIT;
            case 'D' -> CharSet.DIGIT.not();
            case 'w' -> CharSet.WORD;
            case 'W' -> CharSet.WORD.not();
            case 's' -> CharSet.SPACE;
            case 'S' -> CharSet.SPACE.not();
            case 'h' -> CharSet.HORIZONTAL_SPACE;
            case 'H' -> CharSet.HORIZONTAL_SPACE.not();
            case 'N' -> CharSet.NEWLINE.not();
            case 'n' -> CharSet.NEWLINE;
            case 'r' -> CharSet.of('\r');
            case 't' -> CharSet.of('\t');
            case 'f' -> CharSet.of('\f');
            case 'v' -> CharSet.range('\n', '\r');
            case 'e' -> CharSet.of(0x1B);
            case 'a' -> CharSet.of(0x07);
            case '0' -> CharSet.of(0);
            case 'x' -> CharSet.of(hexadecimal(start));
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new RegexProblem(Reason.UNSUPPORTED, since(start), start);
                }
                yield CharSet.of(c);
            }
        };
    }

    private int hexadecimal(int start) throws RegexProblem {
        boolean braced = take('{');
        int value = 0;
        int digits = 0;
        while (digits < (braced ? 6 : 2) && Character.digit(peek(), 16) >= 0) {
            value = value << 4 | Character.digit(next(), 16);
            digits++;
        }
        if (braced) {
            expect('}', start);
        }
        if (digits == 0 || value > Character.MAX_CODE_POINT) {
            throw new RegexProblem(Reason.MALFORMED, since(start), start);
        }
        return value;
    }
}
