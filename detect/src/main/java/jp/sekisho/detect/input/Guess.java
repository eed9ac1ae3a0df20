package jp.sekisho.detect.input;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells the format of a text by its first lines: what most of them look like.
final class Guess {
    private static final int LINES = 64;
    private static final byte[] DECLARATION = JsonLine.name("<?xml");
    private static final byte[] EVENT = JsonLine.name("<Event");
    private static final byte[] SEPARATOR = JsonLine.name("#separator ");
    private static final byte[] FIELDS = JsonLine.name("#fields\t");
    private static final byte[][] W3C = {
        JsonLine.name("#Fields: "),
        JsonLine.name("#Software: "),
        JsonLine.name("#Version: "),
        JsonLine.name("#Date: ")
    };
    private static final byte[][] PAIRS = {JsonLine.name("\"@Name\""), JsonLine.name("\"-Name\"")};

    private Guess() {}

    static InputFormat of(byte[] head, int length) {
        int start = Bytes.skipBlanks(head, 0, length);
        InputFormat whole = ofWhole(head, start, length);
        if (whole != null) {
            return whole;
        }
        Map<InputFormat, Integer> votes = new EnumMap<>(InputFormat.class);
        int line = start;
        for (int i = 0; i < LINES && line < length; i++) {
            int end = Bytes.indexOf(head, '\n', line, length);
            end = end < 0 ? length : end;
            InputFormat format = ofLine(head, line, Bytes.trimEnd(head, line, end));
            if (format != null) {
                votes.merge(format, 1, Integer::sum);
            }
            line = end + 1;
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(InputFormat.JSON);
    }

    /// The format of what is no sequence of lines.
    private static @Nullable InputFormat ofWhole(byte[] head, int start, int length) {
        if (Bytes.startsWith(head, start, length, DECLARATION)
                || Bytes.startsWith(head, start, length, EVENT)) {
            return InputFormat.WINDOWS_XML;
        }
        if (start == length || (head[start] != '{' && head[start] != '[')) {
            return null;
        }
        if (holdsPairs(head, start, length)) {
            return InputFormat.JSON_PAIRS;
        }
        int line = Bytes.indexOf(head, '\n', start, length);
        boolean many = line > 0 && isOpen(head, start, line);
        int inside = Bytes.skipBlanks(head, start + 1, length);
        boolean array = head[start] == '[' && inside < length && head[inside] == '{';
        boolean wrapped =
                head[start] == '{' && Records.Objects.insideWrapper(head, start, length) > 0;
        return array || wrapped || many ? InputFormat.JSON_OBJECTS : null;
    }

    /// Whether an object begins on the line that goes on behind it, on a line of its own making.
    private static boolean isOpen(byte[] head, int from, int line) {
        int end = Bytes.trimEnd(head, from, line);
        return JsonShape.endOfObject(head, from, end) < 0
                && (head[end - 1] == '{' || head[end - 1] == '[' || head[end - 1] == ',');
    }

    private static boolean holdsPairs(byte[] head, int from, int to) {
        for (int i = from; i < to; i++) {
            if (head[i] == '"') {
                for (byte[] pair : PAIRS) {
                    if (Bytes.startsWith(head, i, to, pair)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static @Nullable InputFormat ofLine(byte[] bytes, int from, int to) {
        if (from == to) {
            return null;
        }
        byte first = bytes[from];
        if (first == '{') {
            return InputFormat.JSON;
        }
        if (first == '#') {
            return ofComment(bytes, from, to);
        }
        if (isSquid(bytes, from, to)) {
            return InputFormat.SQUID;
        }
        int headed = HeaderText.begin(bytes, from, to);
        if (first == '<' || Stamp.end(bytes, from, to) > 0 || isIsoTime(bytes, from, to)) {
            boolean isSyslog = first != '<' || isPriority(bytes, from, to);
            return isSyslog ? InputFormat.SYSLOG : null;
        }
        if (headed >= 0) {
            return bytes[headed] == 'C' ? InputFormat.CEF : InputFormat.LEEF;
        }
        if (isAccessLog(bytes, from, to)) {
            return InputFormat.ACCESS_LOG;
        }
        return PairText.endOfKey(bytes, from, to) > 0 ? InputFormat.KEY_VALUE : null;
    }

    private static @Nullable InputFormat ofComment(byte[] bytes, int from, int to) {
        if (Bytes.startsWith(bytes, from, to, SEPARATOR)
                || Bytes.startsWith(bytes, from, to, FIELDS)) {
            return InputFormat.ZEEK;
        }
        for (byte[] key : W3C) {
            if (Bytes.startsWith(bytes, from, to, key)) {
                return InputFormat.W3C;
            }
        }
        return null;
    }

    private static boolean isPriority(byte[] bytes, int from, int to) {
        int close = Bytes.indexOf(bytes, '>', from, Math.min(to, from + 5));
        return close > 0 && Bytes.number(bytes, from + 1, close) >= 0;
    }

    /// `2026-01-31T23:59:59.999+09:00 host …`, as rsyslog writes it.
    private static boolean isIsoTime(byte[] bytes, int from, int to) {
        int end = Bytes.wordEnd(bytes, from, to);
        return end - from >= 19
                && end < to
                && bytes[from + 4] == '-'
                && bytes[from + 7] == '-'
                && bytes[from + 10] == 'T'
                && Bytes.number(bytes, from, from + 4) > 0;
    }

    private static boolean isSquid(byte[] bytes, int from, int to) {
        int at = from;
        for (int word = 0; word < 3; word++) {
            int end = Bytes.wordEnd(bytes, at, to);
            if (word < 2 && !Bytes.isJsonNumber(bytes, at, end)) {
                return false;
            }
            at = Bytes.skipBlanks(bytes, end, to);
        }
        int end = Bytes.wordEnd(bytes, at, to);
        int slash = Bytes.indexOf(bytes, '/', at, end);
        return slash > at && Bytes.number(bytes, slash + 1, end) >= 0;
    }

    private static boolean isAccessLog(byte[] bytes, int from, int to) {
        int open = Bytes.indexOf(bytes, '[', from, to);
        int close = open < 0 ? -1 : Bytes.indexOf(bytes, ']', open, to);
        return close > 0 && Stamp.ofAccessLog(bytes, open + 1, close) != null;
    }
}
