package jp.sekisho.detect.input;

import java.util.Arrays;
import java.util.Locale;
import jp.sekisho.detect.event.Fault;
import org.jspecify.annotations.Nullable;

/// W3C extended logs, as IIS and several proxies write them: the columns are those of the last `#Fields`
/// line. `w3c` tells which program wrote it, and `timestamp` joins `date` and `time`, which are UTC.
final class W3cLog implements Rewriter {
    private static final byte[] KIND = JsonLine.name("w3c");
    private static final byte[] TIMESTAMP = JsonLine.name("timestamp");
    private static final byte[] URI = JsonLine.name("uri");
    private static final byte[] DATE = JsonLine.name("date");
    private static final byte[] TIME = JsonLine.name("time");
    private static final byte[] STEM = JsonLine.name("cs-uri-stem");
    private static final byte[] QUERY = JsonLine.name("cs-uri-query");

    private Columns columns = Columns.NONE;
    private byte[] kind = {};

    /// Where the values of the line stand.
    private int[] from = new int[64];

    private int[] to = new int[64];

    @Override
    public void columns(Columns inForce) {
        columns = inForce;
        String software = inForce.software().toLowerCase(Locale.ROOT);
        kind = JsonLine.name(kindOf(software));
        if (from.length < columns.size()) {
            from = new int[columns.size()];
            to = new int[columns.size()];
        }
    }

    private static String kindOf(String software) {
        if (software.contains("internet information")) {
            return "iis";
        }
        return software.contains("sgos") ? "proxysg" : "other";
    }

    @Override
    public @Nullable Fault rewrite(byte[] bytes, int start, int end, JsonLine out) {
        int stop = Bytes.trimEnd(bytes, start, end);
        int at = Bytes.skipBlanks(bytes, start, stop);
        if (at == stop) {
            return Fault.BLANK;
        }
        if (bytes[at] == '#') {
            columns(columns.after(bytes, at, stop));
            return Fault.BLANK;
        }
        if (columns.size() == 0) {
            return Fault.NO_HEADER;
        }
        for (int column = 0; column < columns.size(); column++) {
            if (at >= stop) {
                return Fault.TRUNCATED;
            }
            at = cell(bytes, at, stop, column);
        }
        if (at < stop) {
            return Fault.TOO_MANY_VALUES;
        }
        write(bytes, out);
        return null;
    }

    /// Finds a value, perhaps in quotes, and gives where the next one begins.
    private int cell(byte[] bytes, int at, int stop, int column) {
        if (bytes[at] == '"') {
            int close = Bytes.indexOf(bytes, '"', at + 1, stop);
            // Two quotes stand for one.
            while (close >= 0 && close + 1 < stop && bytes[close + 1] == '"') {
                close = Bytes.indexOf(bytes, '"', close + 2, stop);
            }
            if (close >= 0) {
                from[column] = at + 1;
                to[column] = close;
                return Bytes.skipBlanks(bytes, close + 1, stop);
            }
        }
        from[column] = at;
        to[column] = Bytes.wordEnd(bytes, at, stop);
        return Bytes.skipBlanks(bytes, to[column], stop);
    }

    private void write(byte[] bytes, JsonLine out) {
        out.open('{');
        out.field(KIND, kind);
        int date = column(DATE);
        int time = column(TIME);
        if (date >= 0 && time >= 0) {
            out.key(TIMESTAMP);
            out.beginText();
            out.escaped(bytes, from[date], to[date]);
            out.escaped((byte) 'T');
            out.escaped(bytes, from[time], to[time]);
            out.escaped((byte) 'Z');
            out.endText();
        }
        int stem = column(STEM);
        if (stem >= 0 && isSet(bytes, stem)) {
            int query = column(QUERY);
            out.key(URI);
            out.beginText();
            out.escaped(bytes, from[stem], to[stem]);
            if (query >= 0 && isSet(bytes, query)) {
                out.escaped((byte) '?');
                out.escaped(bytes, from[query], to[query]);
            }
            out.endText();
        }
        for (int i = 0; i < columns.size(); i++) {
            if (isSet(bytes, i)) {
                out.key(columns.name(i));
                out.text(bytes, from[i], to[i]);
            }
        }
        out.close('}');
    }

    private boolean isSet(byte[] bytes, int column) {
        return to[column] - from[column] != 1 || bytes[from[column]] != '-';
    }

    private int column(byte[] name) {
        for (int i = 0; i < columns.size(); i++) {
            if (Arrays.equals(columns.name(i), name)) {
                return i;
            }
        }
        return -1;
    }
}
