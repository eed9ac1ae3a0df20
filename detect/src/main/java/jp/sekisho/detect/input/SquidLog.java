package jp.sekisho.detect.input;

import jp.sekisho.detect.event.Fault;
import org.jspecify.annotations.Nullable;

/// Squid's own access log: `time elapsed client code/status bytes method URL user hierarchy/peer type`.
final class SquidLog implements Rewriter {
    private static final byte[] TIME = JsonLine.name("timestamp");
    private static final byte[] ELAPSED = JsonLine.name("time-taken");
    private static final byte[] CLIENT = JsonLine.name("c-ip");
    private static final byte[] CODE = JsonLine.name("squid_code");
    private static final byte[] STATUS = JsonLine.name("sc-status");
    private static final byte[] SIZE = JsonLine.name("sc-bytes");
    private static final byte[] METHOD = JsonLine.name("cs-method");
    private static final byte[] ADDRESS = JsonLine.name("c-uri");
    private static final byte[] USER = JsonLine.name("cs-username");
    private static final byte[] HIERARCHY = JsonLine.name("s-hierarchy");
    private static final byte[] PEER = JsonLine.name("r-ip");
    private static final byte[] TYPE = JsonLine.name("rs-content-type");
    private static final int FIELDS = 10;

    private final int[] from = new int[FIELDS];
    private final int[] to = new int[FIELDS];

    @Override
    public @Nullable Fault rewrite(byte[] bytes, int start, int end, JsonLine out) {
        if (Bytes.skipBlanks(bytes, start, end) == end) {
            return Fault.BLANK;
        }
        int fields = split(bytes, start, end);
        if (fields < FIELDS) {
            return fields < 4 ? Fault.MALFORMED : Fault.TRUNCATED;
        }
        int code = Bytes.indexOf(bytes, '/', from[3], to[3]);
        int peer = Bytes.indexOf(bytes, '/', from[8], to[8]);
        boolean isSquid =
                code > 0
                        && peer > 0
                        && Bytes.isJsonNumber(bytes, from[0], to[0])
                        && Bytes.number(bytes, code + 1, to[3]) >= 0;
        if (!isSquid) {
            return Fault.MALFORMED;
        }
        out.open('{');
        out.key(TIME);
        out.plain(bytes, from[0], to[0]);
        number(ELAPSED, bytes, 1, out);
        set(CLIENT, bytes, from[2], to[2], out);
        set(CODE, bytes, from[3], code, out);
        out.field(STATUS, Bytes.number(bytes, code + 1, to[3]));
        number(SIZE, bytes, 4, out);
        set(METHOD, bytes, from[5], to[5], out);
        set(ADDRESS, bytes, from[6], to[6], out);
        WebAddress.write(bytes, from[6], to[6], out);
        set(USER, bytes, from[7], to[7], out);
        set(HIERARCHY, bytes, from[8], peer, out);
        set(PEER, bytes, peer + 1, to[8], out);
        set(TYPE, bytes, from[9], to[9], out);
        out.close('}');
        return null;
    }

    private int split(byte[] bytes, int start, int end) {
        int at = Bytes.skipBlanks(bytes, start, end);
        int field = 0;
        while (field < FIELDS && at < end) {
            from[field] = at;
            to[field] = Bytes.wordEnd(bytes, at, end);
            at = Bytes.skipBlanks(bytes, to[field], end);
            field++;
        }
        return field;
    }

    private void number(byte[] name, byte[] bytes, int field, JsonLine out) {
        if (Bytes.isJsonNumber(bytes, from[field], to[field])) {
            out.key(name);
            out.plain(bytes, from[field], to[field]);
        } else {
            set(name, bytes, from[field], to[field], out);
        }
    }

    private static void set(byte[] name, byte[] bytes, int from, int to, JsonLine out) {
        if (to - from != 1 || bytes[from] != '-') {
            out.field(name, bytes, from, to);
        }
    }
}
