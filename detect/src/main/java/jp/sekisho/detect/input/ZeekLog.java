package jp.sekisho.detect.input;

import jp.sekisho.detect.event.Fault;
import org.jspecify.annotations.Nullable;

/// Zeek's tab-separated logs, as the JSON that Zeek itself would have written, with the name of the log
/// as `_path`. A field that is not set is left out.
final class ZeekLog implements Rewriter {
    private static final byte[] PATH = JsonLine.name("_path");
    private static final byte[] TRUE = JsonLine.name("true");
    private static final byte[] FALSE = JsonLine.name("false");

    private Columns columns = Columns.NONE;
    private byte[] path = {};

    @Override
    public void columns(Columns inForce) {
        columns = inForce;
        path = inForce.path().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable Fault rewrite(byte[] bytes, int from, int to, JsonLine out) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        if (Bytes.skipBlanks(bytes, from, end) == end) {
            return Fault.BLANK;
        }
        if (bytes[from] == '#') {
            columns(columns.after(bytes, from, end));
            return Fault.BLANK;
        }
        if (columns.size() == 0) {
            return Fault.NO_HEADER;
        }
        out.open('{');
        out.field(PATH, path);
        int at = from;
        for (int column = 0; column < columns.size(); column++) {
            if (at > end) {
                return Fault.TRUNCATED;
            }
            int next = Bytes.indexOf(bytes, columns.separator(), at, end);
            next = next < 0 ? end : next;
            if (!Bytes.isEqual(bytes, at, next, columns.unset())) {
                out.key(columns.name(column));
                value(columns.type(column), bytes, at, next, out);
            }
            at = next + 1;
        }
        if (at <= end) {
            return Fault.TOO_MANY_VALUES;
        }
        out.close('}');
        return null;
    }

    private void value(String type, byte[] bytes, int from, int to, JsonLine out) {
        int bracket = type.indexOf('[');
        if (bracket < 0) {
            scalar(type, bytes, from, to, out);
            return;
        }
        String element = type.substring(bracket + 1, type.length() - 1);
        out.open('[');
        int at = from;
        while (at <= to && !Bytes.isEqual(bytes, from, to, columns.empty())) {
            int next = Bytes.indexOf(bytes, columns.setSeparator(), at, to);
            next = next < 0 ? to : next;
            scalar(element, bytes, at, next, out);
            at = next + 1;
        }
        out.close(']');
    }

    private void scalar(String type, byte[] bytes, int from, int to, JsonLine out) {
        switch (type) {
            case "bool" -> out.plain(to - from == 1 && bytes[from] == 'T' ? TRUE : FALSE);
            case "time", "interval", "count", "int", "double", "port" -> {
                if (Bytes.isJsonNumber(bytes, from, to)) {
                    out.plain(bytes, from, to);
                } else {
                    text(bytes, from, to, out);
                }
            }
            default -> text(bytes, from, to, out);
        }
    }

    /// Zeek writes bytes that would disturb the columns as `\x09`.
    private void text(byte[] bytes, int from, int to, JsonLine out) {
        out.beginText();
        int at = Bytes.isEqual(bytes, from, to, columns.empty()) ? to : from;
        while (at < to) {
            int high = bytes[at] == '\\' && at + 3 < to ? hex(bytes, at) : -1;
            if (high >= 0 && high < 0x80) {
                out.escaped((byte) high);
                at += 4;
            } else {
                out.escaped(bytes[at++]);
            }
        }
        out.endText();
    }

    private static int hex(byte[] bytes, int at) {
        if (bytes[at + 1] != 'x') {
            return -1;
        }
        int high = Character.digit(bytes[at + 2], 16);
        int low = Character.digit(bytes[at + 3], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
