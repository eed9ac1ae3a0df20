package jp.sekisho.detect.text;

/// One escape of a JSON string: what it stands for and how many bytes it takes. One that JSON does
/// not know has code point -1 and takes its backslash alone.
///
/// A surrogate pair is one escape; a surrogate alone stands for U+FFFD.
record Escape(int codePoint, int length) {
    private static final Escape UNKNOWN = new Escape(-1, 1);

    boolean isKnown() {
        return codePoint >= 0;
    }

    static Escape at(byte[] json, int at, int to) {
        if (at + 1 >= to) {
            return UNKNOWN;
        }
        return switch (json[at + 1]) {
            case '\\' -> new Escape('\\', 2);
            case '"' -> new Escape('"', 2);
            case '/' -> new Escape('/', 2);
            case 'n' -> new Escape('\n', 2);
            case 'r' -> new Escape('\r', 2);
            case 't' -> new Escape('\t', 2);
            case 'b' -> new Escape('\b', 2);
            case 'f' -> new Escape('\f', 2);
            case 'u' -> unicode(json, at, to);
            default -> UNKNOWN;
        };
    }

    private static Escape unicode(byte[] json, int at, int to) {
        int first = fourHexDigits(json, at + 2, to);
        if (first < 0) {
            return UNKNOWN;
        }
        if (first >>> 10 == 0xD800 >>> 10
                && at + 7 < to
                && json[at + 6] == '\\'
                && json[at + 7] == 'u') {
            int second = fourHexDigits(json, at + 8, to);
            if (second >>> 10 == 0xDC00 >>> 10) {
                return new Escape(Character.toCodePoint((char) first, (char) second), 12);
            }
        }
        return new Escape(first >>> 11 == 0xD800 >>> 11 ? 0xFFFD : first, 6);
    }

    private static int fourHexDigits(byte[] json, int at, int to) {
        if (at + 4 > to) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = json[i] < 0 ? -1 : Character.digit(json[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
