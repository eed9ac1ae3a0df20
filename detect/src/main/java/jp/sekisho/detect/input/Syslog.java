package jp.sekisho.detect.input;

import java.time.Clock;
import jp.sekisho.detect.event.Fault;
import org.jspecify.annotations.Nullable;

/// Syslog by RFC 5424 and as RFC 3164 describes it, with or without its priority, as files have it.
///
/// Gives `facility`, `severity`, `timestamp`, `host`, `syslog_app`, `procid`, `msgid`, the structured
/// data under its names, and what [Payload] finds in the message.
final class Syslog implements Rewriter {
    private static final byte[] FACILITY = JsonLine.name("facility");
    private static final byte[] SEVERITY = JsonLine.name("syslog_severity");
    private static final byte[] TIMESTAMP = JsonLine.name("timestamp");
    private static final byte[] HOST = JsonLine.name("host");
    private static final byte[] APP = JsonLine.name("syslog_app");
    private static final byte[] FACILITY_NAME = JsonLine.name("cisco_facility");
    private static final byte[] PROCID = JsonLine.name("procid");
    private static final byte[] MSGID = JsonLine.name("msgid");
    private static final byte[][] HEAD = {TIMESTAMP, HOST, APP, PROCID, MSGID};
    private static final int MAX_PRIORITY = 191;

    private final Stamp stamp;
    private final Payload payload = new Payload();

    Syslog(Clock clock) {
        this.stamp = new Stamp(clock);
    }

    @Override
    public @Nullable Fault rewrite(byte[] bytes, int from, int to, JsonLine out) {
        int at = Bytes.skipBlanks(bytes, from, to);
        if (at == to) {
            return Fault.BLANK;
        }
        out.open('{');
        if (bytes[at] == '<') {
            int close = Bytes.indexOf(bytes, '>', at, Math.min(to, at + 5));
            int priority = close < 0 ? -1 : Bytes.number(bytes, at + 1, close);
            if (priority < 0 || priority > MAX_PRIORITY) {
                return Fault.MALFORMED;
            }
            out.field(FACILITY, priority >> 3);
            out.field(SEVERITY, priority & 7);
            at = close + 1;
        }
        int message =
                isVersion(bytes, at, to) ? head(bytes, at + 2, to, out) : bsd(bytes, at, to, out);
        if (message < 0) {
            return Fault.TRUNCATED;
        }
        payload.write(bytes, message, to, out);
        out.close('}');
        return null;
    }

    private static boolean isVersion(byte[] bytes, int at, int to) {
        return at + 2 < to
                && bytes[at] == '1'
                && bytes[at + 1] == ' '
                && (bytes[at + 2] == '-' || Bytes.isDigit(bytes[at + 2]));
    }

    /// The head of RFC 5424; gives where the message begins, or -1.
    private static int head(byte[] bytes, int from, int to, JsonLine out) {
        int at = from;
        for (byte[] name : HEAD) {
            int end = Bytes.wordEnd(bytes, at, to);
            if (end >= to) {
                return -1;
            }
            if (end != at + 1 || bytes[at] != '-') {
                out.field(name, bytes, at, end);
            }
            at = end + 1;
        }
        if (bytes[at] == '-') {
            at++;
        } else if (bytes[at] == '[') {
            while (at < to && bytes[at] == '[') {
                at = structured(bytes, at + 1, to, out);
                if (at < 0) {
                    return -1;
                }
            }
        } else {
            return -1;
        }
        at = Bytes.skipBlanks(bytes, at, to);
        boolean mark =
                at + 3 <= to
                        && bytes[at] == (byte) 0xEF
                        && bytes[at + 1] == (byte) 0xBB
                        && bytes[at + 2] == (byte) 0xBF;
        return mark ? at + 3 : at;
    }

    /// One element of structured data; gives where it ends, or -1.
    private static int structured(byte[] bytes, int from, int to, JsonLine out) {
        int at = from;
        while (at < to && bytes[at] != ' ' && bytes[at] != ']') {
            at++;
        }
        out.key(bytes, from, at);
        out.open('{');
        while (at < to && bytes[at] == ' ') {
            int key = at + 1;
            int equals = Bytes.indexOf(bytes, '=', key, to);
            if (equals < 0 || equals + 1 >= to || bytes[equals + 1] != '"') {
                return -1;
            }
            out.key(bytes, key, equals);
            out.beginText();
            at = equals + 2;
            while (at < to && bytes[at] != '"') {
                if (bytes[at] == '\\'
                        && at + 1 < to
                        && (bytes[at + 1] == '"'
                                || bytes[at + 1] == '\\'
                                || bytes[at + 1] == ']')) {
                    at++;
                }
                out.escaped(bytes[at++]);
            }
            out.endText();
            at++;
        }
        out.close('}');
        return at < to && bytes[at] == ']' ? at + 1 : -1;
    }

    /// A time, a host, a tag with a process number, all of which may be missing.
    private int bsd(byte[] bytes, int from, int to, JsonLine out) {
        int at = time(bytes, from, to, out);
        if (at > from) {
            int end = Bytes.wordEnd(bytes, at, to);
            if (end > at && end < to && bytes[end - 1] != ':' && bytes[end - 1] != ']') {
                out.field(HOST, bytes, at, end);
                at = Bytes.skipBlanks(bytes, end, to);
            }
        }
        return tag(bytes, at, to, out);
    }

    private int time(byte[] bytes, int from, int to, JsonLine out) {
        int end = Stamp.end(bytes, from, to);
        if (end > 0) {
            byte[] iso = stamp.iso(bytes, from, end);
            if (iso != null) {
                out.field(TIMESTAMP, iso);
            } else {
                out.field(TIMESTAMP, bytes, from, end);
            }
            return Bytes.skipBlanks(bytes, end < to && bytes[end] == ':' ? end + 1 : end, to);
        }
        end = Bytes.wordEnd(bytes, from, to);
        if (end - from >= 19
                && bytes[from + 4] == '-'
                && bytes[from + 7] == '-'
                && bytes[from + 10] == 'T'
                && Bytes.number(bytes, from, from + 4) > 0) {
            out.field(TIMESTAMP, bytes, from, end);
            return Bytes.skipBlanks(bytes, end, to);
        }
        return from;
    }

    private static int tag(byte[] bytes, int from, int to, JsonLine out) {
        if (HeaderText.begin(bytes, from, Math.min(to, from + 6)) == from) {
            return from;
        }
        int end = from;
        while (end < to && isTag(bytes[end])) {
            end++;
        }
        int after = end;
        int open = -1;
        if (end < to && bytes[end] == '[') {
            open = end;
            int close = Bytes.indexOf(bytes, ']', open, to);
            after = close < 0 ? end : close + 1;
        }
        if (end == from || after >= to || bytes[after] != ':') {
            return from;
        }
        out.field(APP, bytes, from, end);
        int dash = Bytes.indexOf(bytes, '-', from, end);
        if (bytes[from] == '%' && dash > 0) {
            // Cisco: %ASA-6-302013
            out.field(FACILITY_NAME, bytes, from + 1, dash);
        }
        if (open >= 0) {
            out.field(PROCID, bytes, open + 1, after - 1);
        }
        return after + 1;
    }

    private static boolean isTag(byte b) {
        return b > ' ' && b != ':' && b != '[' && b != '=' && b != '"' && b != '{' && b != '|';
    }
}
