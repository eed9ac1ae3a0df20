package jp.sekisho.detect.input;

import java.util.Arrays;

/// CEF and LEEF: a head of fields parted by bars, then `key=value` pairs. Both name the head alike here:
/// `deviceVendor`, `deviceProduct`, `deviceVersion`, `deviceEventClassId`.
///
/// Where CEF gives a value a label (`cs1Label=rule cs1=7`), the value stands under the label too.
final class HeaderText {
    static final byte[] CEF = JsonLine.name("CEF:");
    static final byte[] LEEF = JsonLine.name("LEEF:");
    private static final byte[] LABEL = JsonLine.name("Label");
    private static final byte[] NAME = JsonLine.name("name");
    private static final byte[] SEVERITY = JsonLine.name("severity");
    private static final byte[][] HEAD = {
        JsonLine.name("formatVersion"),
        JsonLine.name("deviceVendor"),
        JsonLine.name("deviceProduct"),
        JsonLine.name("deviceVersion"),
        JsonLine.name("deviceEventClassId"),
        NAME,
        SEVERITY
    };

    /// For each pair: where key and value begin and end.
    private int[] pairs = new int[4 * 64];

    private int count;

    /// Writes the event as members of the object that is open; false where it is cut off in its head.
    boolean cef(byte[] bytes, int from, int to, JsonLine out) {
        int at = head(bytes, from + CEF.length, to, HEAD.length, out);
        if (at < 0) {
            return false;
        }
        count = 0;
        int key = nextKey(bytes, at, to);
        while (key >= 0) {
            int equals = Bytes.indexOf(bytes, '=', key, to);
            int next = nextKey(bytes, equals + 1, to);
            int end = Bytes.trimEnd(bytes, equals + 1, next < 0 ? to : next);
            note(key, equals, equals + 1, end);
            key = next;
        }
        for (int i = 0; i < count; i++) {
            out.key(bytes, pairs[4 * i], pairs[4 * i + 1]);
            value(bytes, i, out);
        }
        for (int i = 0; i < count; i++) {
            int labelled = labelledBy(bytes, i);
            if (labelled >= 0 && pairs[4 * i + 3] > pairs[4 * i + 2]) {
                out.key(bytes, pairs[4 * i + 2], pairs[4 * i + 3]);
                value(bytes, labelled, out);
            }
        }
        return true;
    }

    /// As [#cef].
    boolean leef(byte[] bytes, int from, int to, JsonLine out) {
        int version = from + LEEF.length;
        boolean two = version < to && bytes[version] == '2';
        int at = head(bytes, version, to, 5, out);
        if (at < 0) {
            return false;
        }
        byte delimiter = '\t';
        if (two) {
            int bar = Bytes.indexOf(bytes, '|', at, Math.min(to, at + 8));
            if (bar > at) {
                delimiter = delimiter(bytes, at, bar);
            }
            at = bar < 0 ? at : bar + 1;
        }
        while (at < to) {
            int end = Bytes.indexOf(bytes, (char) (delimiter & 0xFF), at, to);
            end = end < 0 ? to : end;
            int equals = Bytes.indexOf(bytes, '=', at, end);
            int key = Bytes.skipBlanks(bytes, at, end);
            if (equals > key) {
                out.key(bytes, key, equals);
                out.text(bytes, equals + 1, Bytes.trimEnd(bytes, equals + 1, end));
            }
            at = end + 1;
        }
        return true;
    }

    /// A character, or its number as `x09` or `0x09`.
    private static byte delimiter(byte[] bytes, int from, int to) {
        int x = Bytes.indexOf(bytes, 'x', from, to);
        if (x < 0 || to - x < 2 || to - x > 3) {
            return bytes[from];
        }
        int high = Character.digit(bytes[x + 1], 16);
        int low = to - x == 3 ? Character.digit(bytes[x + 2], 16) : -1;
        return (byte) (low < 0 ? high : high << 4 | low);
    }

    private static int head(byte[] bytes, int from, int to, int fields, JsonLine out) {
        int at = from;
        for (int field = 0; field < fields; field++) {
            int bar = at;
            while (bar < to && bytes[bar] != '|') {
                bar += bytes[bar] == '\\' ? 2 : 1;
            }
            if (bar >= to) {
                return -1;
            }
            out.key(HEAD[field]);
            unescaped(bytes, at, bar, out);
            at = bar + 1;
        }
        return at;
    }

    /// Where the next key begins that stands after a blank or at `from`, or -1.
    private static int nextKey(byte[] bytes, int from, int to) {
        int key = -1;
        boolean start = true;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '\\') {
                i++;
                key = -1;
            } else if (b == '=') {
                if (key >= 0) {
                    return key;
                }
            } else if (b == ' ') {
                key = -1;
            } else if (start || bytes[i - 1] == ' ') {
                key = i;
            } else if (!isKey(b)) {
                key = -1;
            }
            start = false;
        }
        return -1;
    }

    private static boolean isKey(byte b) {
        return Bytes.isLetter(b)
                || Bytes.isDigit(b)
                || b == '_'
                || b == '.'
                || b == '-'
                || b == '['
                || b == ']';
    }

    private void note(int key, int keyEnd, int value, int end) {
        if (4 * count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * pairs.length);
        }
        pairs[4 * count] = key;
        pairs[4 * count + 1] = keyEnd;
        pairs[4 * count + 2] = value;
        pairs[4 * count++ + 3] = end;
    }

    /// The pair whose label is pair i, or -1.
    private int labelledBy(byte[] bytes, int i) {
        int key = pairs[4 * i];
        int base = pairs[4 * i + 1] - LABEL.length;
        if (base <= key || !Bytes.startsWith(bytes, base, pairs[4 * i + 1], LABEL)) {
            return -1;
        }
        for (int j = 0; j < count; j++) {
            if (Arrays.equals(bytes, key, base, bytes, pairs[4 * j], pairs[4 * j + 1])) {
                return j;
            }
        }
        return -1;
    }

    private void value(byte[] bytes, int pair, JsonLine out) {
        unescaped(bytes, pairs[4 * pair + 2], pairs[4 * pair + 3], out);
    }

    private static void unescaped(byte[] bytes, int from, int to, JsonLine out) {
        out.beginText();
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '\\' && i + 1 < to) {
                switch (bytes[i + 1]) {
                    case 'n' -> {
                        b = '\n';
                        i++;
                    }
                    case 'r' -> {
                        b = '\r';
                        i++;
                    }
                    case '\\', '=', '|' -> b = bytes[++i];
                    default -> {}
                }
            }
            out.escaped(b);
        }
        out.endText();
    }

    /// Where CEF or LEEF begins at or after `from` within the first bytes, as some senders put a time and
    /// a host before it without a priority; -1 where it does not.
    static int begin(byte[] bytes, int from, int to) {
        int last = Math.min(to - 5, from + 128);
        for (int i = from; i <= last; i++) {
            boolean isCef = Bytes.startsWith(bytes, i, to, CEF) && Bytes.isDigit(bytes[i + 4]);
            boolean isLeef =
                    i + 5 < to
                            && Bytes.startsWith(bytes, i, to, LEEF)
                            && Bytes.isDigit(bytes[i + 5]);
            if (isCef || isLeef) {
                return i;
            }
        }
        return -1;
    }

    /// Writes what begins at `from`, CEF or LEEF.
    boolean write(byte[] bytes, int from, int to, JsonLine out) {
        return bytes[from] == 'C' ? cef(bytes, from, to, out) : leef(bytes, from, to, out);
    }
}
