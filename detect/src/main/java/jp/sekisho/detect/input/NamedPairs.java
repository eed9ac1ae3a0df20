package jp.sekisho.detect.input;

import jp.sekisho.detect.event.Fault;
import org.jspecify.annotations.Nullable;

/// Events of Windows in the JSON that general XML converters make of them: `"Data":[{"@Name":"Image",
/// "#text":"C:\\a.exe"}]` becomes `"Image":"C:\\a.exe"`. All else is copied.
final class NamedPairs implements Rewriter {
    private static final byte[] DATA = JsonLine.name("Data");
    private static final byte[][] NAMES = {
        JsonLine.name("@Name"), JsonLine.name("Name"), JsonLine.name("-Name")
    };
    private static final byte[][] TEXTS = {
        JsonLine.name("#text"),
        JsonLine.name("text"),
        JsonLine.name("Value"),
        JsonLine.name("content")
    };
    private static final byte[] COLON = {':'};
    private static final byte[] NO_TEXT = JsonLine.name("\"\"");

    @Override
    public @Nullable Fault rewrite(byte[] bytes, int from, int to, JsonLine out) {
        int end = Bytes.trimEnd(bytes, from, to);
        if (from == end) {
            return Fault.BLANK;
        }
        if (bytes[from] != '{') {
            return Fault.NOT_AN_OBJECT;
        }
        int copied = from;
        for (int i = from; i < end; i++) {
            if (bytes[i] != '"') {
                continue;
            }
            int close = JsonShape.endOfText(bytes, i + 1, end);
            if (close < 0) {
                return Fault.TRUNCATED;
            }
            int value = Bytes.skipBlanks(bytes, close + 1, end);
            if (value < end && bytes[value] == ':' && Bytes.isEqual(bytes, i + 1, close, DATA)) {
                int size = out.size();
                out.copy(bytes, copied, i);
                int behind = pairs(bytes, Bytes.skipBlanks(bytes, value + 1, end), end, out);
                if (behind < 0) {
                    out.cut(size);
                } else {
                    copied = behind;
                    i = behind - 1;
                    continue;
                }
            }
            i = close;
        }
        out.copy(bytes, copied, end);
        out.joinLines();
        return null;
    }

    /// Writes the pairs of the array or the one object at `at`; gives where it ends, or -1 where it is
    /// something else.
    private static int pairs(byte[] bytes, int at, int to, JsonLine out) {
        if (at >= to) {
            return -1;
        }
        if (bytes[at] == '{') {
            return pair(bytes, at, to, out);
        }
        if (bytes[at] != '[') {
            return -1;
        }
        int i = Bytes.skipBlanks(bytes, at + 1, to);
        while (i < to && bytes[i] == '{') {
            i = pair(bytes, i, to, out);
            if (i < 0) {
                return -1;
            }
            i = Bytes.skipBlanks(bytes, i, to);
            if (i < to && bytes[i] == ']') {
                return i + 1;
            }
            if (i >= to || bytes[i] != ',') {
                return -1;
            }
            i = Bytes.skipBlanks(bytes, i + 1, to);
        }
        return -1;
    }

    private static int pair(byte[] bytes, int at, int to, JsonLine out) {
        int nameFrom = -1;
        int nameTo = -1;
        int textFrom = -1;
        int textTo = -1;
        int i = Bytes.skipBlanks(bytes, at + 1, to);
        while (i < to && bytes[i] == '"') {
            int keyEnd = JsonShape.endOfText(bytes, i + 1, to);
            int colon = keyEnd < 0 ? to : Bytes.skipBlanks(bytes, keyEnd + 1, to);
            int value = Bytes.skipBlanks(bytes, colon + 1, to);
            if (value >= to || bytes[colon] != ':') {
                return -1;
            }
            int valueEnd = endOfScalar(bytes, value, to);
            if (valueEnd < 0) {
                return -1;
            }
            if (isOneOf(NAMES, bytes, i + 1, keyEnd) && bytes[value] == '"') {
                nameFrom = value;
                nameTo = valueEnd;
            } else if (isOneOf(TEXTS, bytes, i + 1, keyEnd)) {
                textFrom = value;
                textTo = valueEnd;
            }
            i = Bytes.skipBlanks(bytes, valueEnd, to);
            i = i < to && bytes[i] == ',' ? Bytes.skipBlanks(bytes, i + 1, to) : i;
        }
        if (nameFrom < 0 || i >= to || bytes[i] != '}') {
            return -1;
        }
        out.plain(bytes, nameFrom, nameTo);
        out.copy(COLON, 0, 1);
        if (textFrom < 0) {
            out.plain(NO_TEXT);
        } else {
            out.plain(bytes, textFrom, textTo);
        }
        return i + 1;
    }

    private static int endOfScalar(byte[] bytes, int at, int to) {
        if (bytes[at] == '"') {
            int close = JsonShape.endOfText(bytes, at + 1, to);
            return close < 0 ? -1 : close + 1;
        }
        int i = at;
        while (i < to && bytes[i] != ',' && bytes[i] != '}' && bytes[i] != '{' && bytes[i] != '[') {
            i++;
        }
        return i < to && (bytes[i] == ',' || bytes[i] == '}') ? Bytes.trimEnd(bytes, at, i) : -1;
    }

    private static boolean isOneOf(byte[][] names, byte[] bytes, int from, int to) {
        for (byte[] name : names) {
            if (Bytes.isEqual(bytes, from, to, name)) {
                return true;
            }
        }
        return false;
    }
}
