package jp.sekisho.detect.input;

import jp.sekisho.detect.event.Fault;
import org.jspecify.annotations.Nullable;

/// The common and the combined log of Apache and nginx:
/// `client ident user [time] "METHOD /path HTTP/1.1" status bytes "referer" "agent"`. What stands behind
/// is kept under `rest`.
final class AccessLog implements Rewriter {
    private static final byte[] KIND = JsonLine.name("access_log");
    private static final byte[] COMBINED = JsonLine.name("combined");
    private static final byte[] CLIENT = JsonLine.name("c-ip");
    private static final byte[] USER = JsonLine.name("cs-username");
    private static final byte[] TIME = JsonLine.name("timestamp");
    private static final byte[] REQUEST = JsonLine.name("request");
    private static final byte[] METHOD = JsonLine.name("cs-method");
    private static final byte[] URI = JsonLine.name("uri");
    private static final byte[] VERSION = JsonLine.name("cs-version");
    private static final byte[] STATUS = JsonLine.name("sc-status");
    private static final byte[] SIZE = JsonLine.name("sc-bytes");
    private static final byte[] REFERER = JsonLine.name("cs-referer");
    private static final byte[] AGENT = JsonLine.name("user_agent");
    private static final byte[] REST = JsonLine.name("rest");

    @Override
    public @Nullable Fault rewrite(byte[] bytes, int from, int to, JsonLine out) {
        int end = Bytes.trimEnd(bytes, from, to);
        int at = Bytes.skipBlanks(bytes, from, end);
        if (at == end) {
            return Fault.BLANK;
        }
        int open = Bytes.indexOf(bytes, '[', at, end);
        int close = open < 0 ? -1 : Bytes.indexOf(bytes, ']', open, end);
        byte[] time = close < 0 ? null : Stamp.ofAccessLog(bytes, open + 1, close);
        if (time == null) {
            return Fault.MALFORMED;
        }
        out.open('{');
        out.field(KIND, COMBINED);
        int client = Bytes.wordEnd(bytes, at, open);
        out.field(CLIENT, bytes, at, client);
        int ident = Bytes.skipBlanks(bytes, client, open);
        int user = Bytes.skipBlanks(bytes, Bytes.wordEnd(bytes, ident, open), open);
        set(USER, bytes, user, Bytes.trimEnd(bytes, user, open), out);
        out.field(TIME, time);
        int quote = Bytes.skipBlanks(bytes, close + 1, end);
        int closing = closing(bytes, quote, end);
        if (closing < 0) {
            return Fault.TRUNCATED;
        }
        request(bytes, quote + 1, closing, out);
        at = closing + 1;
        int status = Bytes.skipBlanks(bytes, at, end);
        int size = Bytes.skipBlanks(bytes, Bytes.wordEnd(bytes, status, end), end);
        if (Bytes.number(bytes, status, Bytes.wordEnd(bytes, status, end)) < 0) {
            return Fault.TRUNCATED;
        }
        out.field(STATUS, Bytes.number(bytes, status, Bytes.wordEnd(bytes, status, end)));
        at = Bytes.wordEnd(bytes, size, end);
        set(SIZE, bytes, size, at, out);
        for (byte[] name : new byte[][] {REFERER, AGENT}) {
            at = quoted(bytes, at, end, name, out);
        }
        at = Bytes.skipBlanks(bytes, at, end);
        if (at < end) {
            out.field(REST, bytes, at, end);
        }
        out.close('}');
        return null;
    }

    /// The quote that closes the one at `open`, or -1.
    private static int closing(byte[] bytes, int open, int to) {
        return open < to && bytes[open] == '"' ? JsonShape.endOfText(bytes, open + 1, to) : -1;
    }

    /// Writes the quoted text that follows and gives where it ends; `from` where there is none.
    private static int quoted(byte[] bytes, int from, int to, byte[] name, JsonLine out) {
        int open = Bytes.skipBlanks(bytes, from, to);
        int close = closing(bytes, open, to);
        if (close < 0) {
            return from;
        }
        set(name, bytes, open + 1, close, out);
        return close + 1;
    }

    private static void request(byte[] bytes, int from, int to, JsonLine out) {
        int method = Bytes.wordEnd(bytes, from, to);
        int version = to;
        while (version > method && bytes[version - 1] != ' ') {
            version--;
        }
        int uri = Bytes.skipBlanks(bytes, method, to);
        int uriEnd = Bytes.trimEnd(bytes, uri, version);
        if (method == to || uriEnd <= uri) {
            // What scanners send need not be HTTP at all.
            out.field(REQUEST, bytes, from, to);
            return;
        }
        out.field(METHOD, bytes, from, method);
        out.field(URI, bytes, uri, uriEnd);
        WebAddress.write(bytes, uri, uriEnd, out);
        out.field(VERSION, bytes, version, to);
    }

    private static void set(byte[] name, byte[] bytes, int from, int to, JsonLine out) {
        if (to > from && (to - from != 1 || bytes[from] != '-')) {
            out.field(name, bytes, from, to);
        }
    }
}
