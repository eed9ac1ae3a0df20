package jp.sekisho.detect.text;

import java.util.Arrays;

/// The inside of a JSON string in the one spelling that rules and events are compared in: UTF-8,
/// with `\\`, `\"`, `\n`, `\r`, `\t`, `\b` and `\f` escaped so and everything else plain, other
/// control characters too. Nearly all events arrive in this spelling, so their values are searched
/// where they lie; only values with other escapes are rewritten first.
///
/// An escape that JSON does not know (`\W` of a path that was written down carelessly) is taken for
/// a backslash and that character.
public final class JsonText {
    private static final byte BACKSLASH = '\\';

    private JsonText() {}

    public static byte[] of(String text) {
        byte[] out = new byte[text.length() * 3];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            at = put(c, out, at);
            i += Character.charCount(c);
        }
        return Arrays.copyOf(out, at);
    }

    /// Writes one character in this spelling, in at most four bytes, and gives the end.
    public static int put(int codePoint, byte[] out, int at) {
        byte name =
                switch (codePoint) {
                    case '"', BACKSLASH -> (byte) codePoint;
                    case '\n' -> 'n';
                    case '\r' -> 'r';
                    case '\t' -> 't';
                    case '\b' -> 'b';
                    case '\f' -> 'f';
                    default -> 0;
                };
        if (name == 0) {
            return Utf8.put(codePoint, out, at);
        }
        out[at] = BACKSLASH;
        out[at + 1] = name;
        return at + 2;
    }

    /// Whether a value holds an escape that has another spelling here.
    ///
    /// Logs are full of `\\`, so these are passed without a branch: only what follows a backslash that
    /// stands alone is looked at, and three in a row are left to a slower test.
    public static boolean needsRewriting(byte[] json, int from, int to) {
        long before = 0;
        long before2 = 0;
        for (int i = from; i < to; i += 8) {
            long here = highBitsOfZeros(Words.eight(json, i) ^ 0x5C5C5C5C5C5C5C5CL);
            long previous = here << 8 | before;
            long previous2 = here << 16 | before2;
            before = here >>> 56;
            before2 = here >>> 48;
            if ((here & previous & previous2) != 0) {
                return hasOtherEscape(json, from, to);
            }
            long afterLone = previous & ~previous2 & ~here;
            while (afterLone != 0) {
                int at = i + (Long.numberOfTrailingZeros(afterLone) >>> 3);
                if (at < to && isOther(json[at])) {
                    return true;
                }
                afterLone &= afterLone - 1;
            }
        }
        return false;
    }

    private static long highBitsOfZeros(long w) {
        long seven = 0x7F7F7F7F7F7F7F7FL;
        return ~((w & seven) + seven | w | seven);
    }

    private static boolean isOther(byte escape) {
        return switch (escape) {
            case '\\', '"', 'n', 'r', 't', 'b', 'f' -> false;
            default -> true;
        };
    }

    private static boolean hasOtherEscape(byte[] json, int from, int to) {
        for (int i = indexOfBackslash(json, from, to); i < to; ) {
            if (isOther(json[i + 1])) {
                return true;
            }
            i = indexOfBackslash(json, i + 2, to);
        }
        return false;
    }

    /// Rewrites a value into this spelling and gives the end in `out`, which needs twice the room.
    public static int rewrite(byte[] json, int from, int to, byte[] out, int at) {
        int in = from;
        int end = at;
        while (in < to) {
            int next = indexOfBackslash(json, in, to);
            System.arraycopy(json, in, out, end, next - in);
            end += next - in;
            in = next;
            if (in < to) {
                Escape escape = Escape.at(json, in, to);
                end = escape.isKnown() ? put(escape.codePoint(), out, end) : put('\\', out, end);
                in += escape.length();
            }
        }
        return end;
    }

    /// The plain text of a value in any spelling.
    public static String decode(byte[] json, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int in = from; in < to; ) {
            if (json[in] == BACKSLASH) {
                Escape escape = Escape.at(json, in, to);
                text.appendCodePoint(escape.isKnown() ? escape.codePoint() : '\\');
                in += escape.length();
            } else {
                text.appendCodePoint(Utf8.codePoint(json, in));
                in += Utf8.length(json[in]);
            }
        }
        return text.toString();
    }

    /// Where the next backslash stands, or `to`.
    public static int indexOfBackslash(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i += 8) {
            long w = Words.eight(bytes, i) ^ 0x5C5C5C5C5C5C5C5CL;
            long found = w - 0x0101010101010101L & ~w & 0x8080808080808080L;
            if (found != 0) {
                return Math.min(to, i + (Long.numberOfTrailingZeros(found) >>> 3));
            }
        }
        return to;
    }

    /// Whether `at` is the second half of an escape, so that what stands there is no character.
    public static boolean isInsideEscape(byte[] bytes, int from, int at) {
        int i = at;
        while (i > from && bytes[i - 1] == BACKSLASH) {
            i--;
        }
        return (at - i & 1) != 0;
    }
}
