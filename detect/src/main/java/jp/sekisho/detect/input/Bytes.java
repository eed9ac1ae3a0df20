package jp.sekisho.detect.input;

/// Small questions about bytes that are mostly ASCII.
final class Bytes {
    private Bytes() {}

    static int indexOf(byte[] bytes, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    static boolean startsWith(byte[] bytes, int from, int to, byte[] wanted) {
        if (to - from < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean isEqual(byte[] bytes, int from, int to, byte[] wanted) {
        return to - from == wanted.length && startsWith(bytes, from, to, wanted);
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean isLetter(byte b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    static int skipBlanks(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    /// The end without blanks before it.
    static int trimEnd(byte[] bytes, int from, int to) {
        int i = to;
        while (i > from && isBlank(bytes[i - 1])) {
            i--;
        }
        return i;
    }

    /// Where the word at `from` ends: at a blank or at the end.
    static int wordEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && !isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    /// The decimal number at from..to, or -1 where it is none of up to nine digits.
    static int number(byte[] bytes, int from, int to) {
        if (to <= from || to - from > 9) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(bytes[i])) {
                return -1;
            }
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    /// Whether JSON would take the text for a number.
    static boolean isJsonNumber(byte[] bytes, int from, int to) {
        int i = from < to && bytes[from] == '-' ? from + 1 : from;
        int digits = digits(bytes, i, to);
        if (digits == 0 || (bytes[i] == '0' && digits > 1)) {
            return false;
        }
        i += digits;
        if (i < to && bytes[i] == '.') {
            int fraction = digits(bytes, i + 1, to);
            if (fraction == 0) {
                return false;
            }
            i += 1 + fraction;
        }
        if (i < to && (bytes[i] | 0x20) == 'e') {
            int sign = i + 1 < to && (bytes[i + 1] == '+' || bytes[i + 1] == '-') ? 1 : 0;
            int exponent = digits(bytes, i + 1 + sign, to);
            if (exponent == 0) {
                return false;
            }
            i += 1 + sign + exponent;
        }
        return i == to;
    }

    private static int digits(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && isDigit(bytes[i])) {
            i++;
        }
        return i - from;
    }
}
