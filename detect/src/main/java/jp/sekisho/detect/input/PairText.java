package jp.sekisho.detect.input;

import java.util.List;
import java.util.stream.Stream;

/// Text of the form `key=value key="some text"`, as firewalls and the Linux audit daemon write it. Where
/// words stand between the pairs, the whole is kept as `message` too.
///
/// The audit daemon writes a value that holds blanks or quotes as hexadecimal digits; these are undone.
/// Its `msg='op=login acct="root"'` holds pairs of its own, which count like the others.
final class PairText {
    private static final byte[] MESSAGE = JsonLine.name("message");
    private static final byte[] TIMESTAMP = JsonLine.name("timestamp");
    private static final byte[] AUDIT_ID = JsonLine.name("audit_id");
    private static final byte[] AUDIT = JsonLine.name("audit(");
    private static final byte[] SYSCALL = JsonLine.name("SYSCALL");
    private static final byte[] TYPE = JsonLine.name("type");

    private static final List<byte[]> ENCODED =
            Stream.of("proctitle", "exe", "comm", "cmd", "name", "cwd", "key", "acct")
                    .map(JsonLine::name)
                    .toList();

    private boolean audit;
    private boolean encodes;

    /// Writes the pairs as members of the object that is open, and says how many there were.
    int write(byte[] bytes, int from, int to, JsonLine out) {
        audit = false;
        encodes = true;
        int start = out.size();
        int pairs = 0;
        boolean strays = false;
        int at = Bytes.skipBlanks(bytes, from, to);
        while (at < to) {
            int equals = endOfKey(bytes, at, to);
            if (equals < 0) {
                strays |= bytes[at] != ',' && bytes[at] != ';';
                at = Bytes.wordEnd(bytes, at, to);
            } else {
                pairs++;
                at = pair(bytes, at, equals, to, out);
            }
            at = Bytes.skipBlanks(bytes, at, to);
            while (at < to && (bytes[at] == ',' || bytes[at] == ';' || bytes[at] == 0x1D)) {
                at = Bytes.skipBlanks(bytes, at + 1, to);
            }
        }
        if (pairs == 0) {
            out.cut(start);
        } else if (strays) {
            out.field(MESSAGE, bytes, from, Bytes.trimEnd(bytes, from, to));
        }
        return pairs;
    }

    /// Where the equals sign of the key at `at` stands, or -1 where no key is.
    static int endOfKey(byte[] bytes, int at, int to) {
        int i = at;
        while (i < to && isKey(bytes[i])) {
            i++;
        }
        return i > at && i < to && bytes[i] == '=' ? i : -1;
    }

    private static boolean isKey(byte b) {
        return Bytes.isLetter(b)
                || Bytes.isDigit(b)
                || b == '_'
                || b == '-'
                || b == '.'
                || b == '@'
                || b == '/';
    }

    private int pair(byte[] bytes, int key, int equals, int to, JsonLine out) {
        int value = equals + 1;
        if (value < to && bytes[value] == '"') {
            return quoted(bytes, key, equals, to, out);
        }
        if (value < to && bytes[value] == '\'') {
            int close = Bytes.indexOf(bytes, '\'', value + 1, to);
            int end = close < 0 ? to : close;
            if (endOfKey(bytes, value + 1, end) >= 0) {
                members(bytes, value + 1, end, out);
            } else {
                out.key(bytes, key, equals);
                out.text(bytes, value + 1, end);
            }
            return Math.min(to, end + 1);
        }
        int end = value;
        while (end < to && !Bytes.isBlank(bytes[end]) && bytes[end] != 0x1D) {
            end++;
        }
        int trimmed = end > value && bytes[end - 1] == ',' ? end - 1 : end;
        plain(bytes, key, equals, trimmed, out);
        return end;
    }

    private void members(byte[] bytes, int from, int to, JsonLine out) {
        int at = Bytes.skipBlanks(bytes, from, to);
        while (at < to) {
            int equals = endOfKey(bytes, at, to);
            at = equals < 0 ? Bytes.wordEnd(bytes, at, to) : pair(bytes, at, equals, to, out);
            at = Bytes.skipBlanks(bytes, at, to);
        }
    }

    private static int quoted(byte[] bytes, int key, int equals, int to, JsonLine out) {
        out.key(bytes, key, equals);
        out.beginText();
        int at = equals + 2;
        while (at < to && bytes[at] != '"') {
            if (bytes[at] == '\\' && at + 1 < to && isEscaped(bytes, at + 1, to)) {
                at++;
            }
            out.escaped(bytes[at++]);
        }
        out.endText();
        return Math.min(to, at + 1);
    }

    /// A backslash before a quote is an escape, but in `path="C:\"` it is not: there the text ends.
    private static boolean isEscaped(byte[] bytes, int at, int to) {
        return bytes[at] == '\\'
                || (bytes[at] == '"' && at + 1 < to && !Bytes.isBlank(bytes[at + 1]));
    }

    private void plain(byte[] bytes, int key, int equals, int end, JsonLine out) {
        int value = equals + 1;
        if (Bytes.startsWith(bytes, value, end, AUDIT)) {
            audit = true;
            int colon = Bytes.indexOf(bytes, ':', value, end);
            int number = value + AUDIT.length;
            if (colon > 0 && Bytes.isJsonNumber(bytes, number, colon)) {
                out.key(TIMESTAMP);
                out.plain(bytes, number, colon);
                int close = Bytes.indexOf(bytes, ')', colon, end);
                if (close > 0 && Bytes.isJsonNumber(bytes, colon + 1, close)) {
                    out.key(AUDIT_ID);
                    out.plain(bytes, colon + 1, close);
                }
            }
        } else if (Bytes.isEqual(bytes, key, equals, TYPE)) {
            encodes = !Bytes.isEqual(bytes, value, end, SYSCALL);
        }
        out.key(bytes, key, equals);
        if (audit && encodes && mayBeEncoded(bytes, key, equals) && isHex(bytes, value, end)) {
            out.beginText();
            for (int i = value; i < end; i += 2) {
                byte b = (byte) (digit(bytes[i]) << 4 | digit(bytes[i + 1]));
                // The words of a command line are parted by zeros.
                out.escaped(b == 0 ? (byte) ' ' : b);
            }
            out.endText();
        } else {
            out.text(bytes, value, end);
        }
    }

    /// Whether the audit daemon takes the value from a process, so that it quotes or encodes it.
    private static boolean mayBeEncoded(byte[] bytes, int key, int equals) {
        if (bytes[key] == 'a' && Bytes.number(bytes, key + 1, equals) >= 0) {
            return true;
        }
        for (byte[] name : ENCODED) {
            if (Bytes.isEqual(bytes, key, equals, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHex(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (digit(bytes[i]) < 0) {
                return false;
            }
        }
        return to > from && (to - from) % 2 == 0;
    }

    private static int digit(byte b) {
        return Bytes.isDigit(b) ? b - '0' : b >= 'A' && b <= 'F' ? b - 'A' + 10 : -1;
    }
}
