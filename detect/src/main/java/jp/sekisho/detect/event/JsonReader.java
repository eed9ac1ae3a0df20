package jp.sekisho.detect.event;

import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Utf8;
import jp.sekisho.detect.text.Words;

/// Reads lines of JSON into an [Event], eight bytes at a time where they are text. One thread.
///
/// Every line gets a verdict: an event, or the [Fault] it has. The buffer must hold a newline where its
/// last line ends, and [Words#PADDING] bytes after it.
public final class JsonReader {
    private static final int MAX_DEPTH = 64;
    private static final long LOW = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private final Paths paths;
    private final Keys keys = new Keys();
    private final int maxBytes;
    private final int[] nodes = new int[MAX_DEPTH];
    private final boolean[] arrays = new boolean[MAX_DEPTH];
    private byte[] scratch = new byte[256];

    /// All bytes that were read as text, or-ed: its high bits tell whether any was not ASCII.
    private long seen;

    public JsonReader(Paths paths, int maxBytes) {
        this.paths = paths;
        this.maxBytes = maxBytes;
    }

    /// Reads the line at `at` and gives where the next one begins.
    public int read(byte[] json, int at, Event event) {
        event.begin(json, at);
        seen = 0;
        int p = space(json, at);
        int end;
        if (json[p] == '{') {
            end = object(json, p, event);
            if (end > 0) {
                end = space(json, end);
                if (json[end] != '\n') {
                    fail(event, Fault.MALFORMED);
                }
            }
        } else {
            end = p;
            fail(event, json[p] == '\n' ? Fault.BLANK : Fault.NOT_AN_OBJECT);
        }
        if (event.fault() != null) {
            end = endOfLine(json, Math.max(p, end < 0 ? -end : end));
        } else if (end - at > maxBytes) {
            event.fail(Fault.TOO_LONG);
        } else if ((seen & HIGH) != 0 && !Utf8.isValid(json, at, end)) {
            event.fail(Fault.NOT_UTF8);
        }
        event.end(end, (seen & HIGH) == 0);
        return end + 1;
    }

    /// Gives where the object ends, or, negated, where it was found to be faulty.
    private int object(byte[] json, int start, Event event) {
        int depth = 0;
        nodes[0] = Paths.ROOT;
        arrays[0] = false;
        int p = space(json, start + 1);
        if (json[p] == '}') {
            return p + 1;
        }
        while (true) {
            int node = nodes[depth];
            if (!arrays[depth]) {
                if (json[p] != '"') {
                    return fail(event, p, json);
                }
                int key = keys.guess(json, p + 1, node);
                int end = 0;
                if (key == Keys.NONE) {
                    end = endOfText(json, p + 1);
                    if (end < 0) {
                        return fail(event, -end, json);
                    }
                    key = keys.find(json, p + 1, end, node);
                }
                if (key != Keys.NONE) {
                    p += 1 + keys.length(key);
                    node = keys.child(key);
                } else {
                    int child = child(node, json, p + 1, end);
                    if (json[end + 1] == ':') {
                        keys.learn(json, p + 1, end, node, child);
                    }
                    node = child;
                    p = space(json, end + 1);
                    if (json[p] != ':') {
                        return fail(event, p, json);
                    }
                    p++;
                }
            }
            if (json[p] <= ' ') {
                p = space(json, p);
            }
            byte first = json[p];
            int from = p;
            Kind kind;
            if (first == '"') {
                kind = Kind.STRING;
                from = p + 1;
                p = endOfText(json, from);
                if (p < 0) {
                    return fail(event, -p, json);
                }
            } else if (first == '{' || first == '[') {
                if (!event.add(node, first == '{' ? Kind.OBJECT : Kind.ARRAY, p, p + 1)) {
                    return fail(event, Fault.TOO_MANY_VALUES, p);
                }
                if (++depth == MAX_DEPTH) {
                    return fail(event, Fault.TOO_DEEP, p);
                }
                nodes[depth] = node;
                arrays[depth] = first == '[';
                p = space(json, p + 1);
                if (json[p] != (first == '{' ? '}' : ']')) {
                    continue;
                }
                kind = Kind.NULL;
                from = -1;
            } else if (first == '-' || (first >= '0' && first <= '9')) {
                kind = Kind.NUMBER;
                p = endOfNumber(json, p);
            } else {
                kind = first == 'n' ? Kind.NULL : Kind.BOOLEAN;
                p = endOfWord(json, p, first);
            }
            if (from >= 0) {
                if (p <= 0) {
                    return fail(event, from, json);
                }
                if (!event.add(node, kind, from, p)) {
                    return fail(event, Fault.TOO_MANY_VALUES, p);
                }
                if (kind == Kind.STRING) {
                    p++;
                }
            }
            // What follows a value: a comma and the next one, or the ends of what holds it.
            while (true) {
                byte c = json[p];
                if (c == ',') {
                    p++;
                    if (json[p] <= ' ') {
                        p = space(json, p);
                    }
                    break;
                }
                if (c == (arrays[depth] ? ']' : '}')) {
                    p++;
                    if (depth-- == 0) {
                        return p;
                    }
                } else {
                    int next = space(json, p);
                    if (next == p) {
                        return fail(event, p, json);
                    }
                    p = next;
                }
            }
        }
    }

    private int child(int node, byte[] json, int from, int to) {
        if (node < 0) {
            return Paths.UNKNOWN;
        }
        int child = paths.child(node, json, from, to);
        if (child < 0 && isSpelledOtherwise(json, from, to)) {
            if (scratch.length < 2 * (to - from) + Words.PADDING) {
                scratch = new byte[4 * (to - from) + Words.PADDING];
            }
            int end = withoutBlanks(JsonText.rewrite(json, from, to, scratch, 0));
            child = paths.child(node, scratch, 0, end);
        }
        return child;
    }

    /// Whether a name holds an escape, or blanks, which Sigma leaves out of names.
    private static boolean isSpelledOtherwise(byte[] json, int from, int to) {
        for (int i = from; i < to; i++) {
            if (json[i] == '\\' || json[i] == ' ') {
                return true;
            }
        }
        return false;
    }

    private int withoutBlanks(int end) {
        int kept = 0;
        for (int i = 0; i < end; i++) {
            if (scratch[i] != ' ') {
                scratch[kept++] = scratch[i];
            }
        }
        return kept;
    }

    /// Where the closing quote of a text stands; negated, where a control character stands in it.
    private int endOfText(byte[] json, int from) {
        long bytes = 0;
        int p = from;
        while (true) {
            // With 0x02 flipped, the quote follows the control characters, and one test finds both.
            long w = Words.eight(json, p);
            bytes |= w;
            long y = w ^ 0x02 * LOW;
            long found = y - 0x21 * LOW & ~y & HIGH;
            if (found == 0) {
                p += 8;
                continue;
            }
            p += Long.numberOfTrailingZeros(found) >>> 3;
            if (json[p] != '"') {
                return -p;
            }
            if (json[p - 1] != '\\' || !JsonText.isInsideEscape(json, from, p)) {
                seen |= bytes;
                return p;
            }
            p++;
        }
    }

    private static int endOfNumber(byte[] json, int from) {
        int p = json[from] == '-' ? from + 1 : from;
        int digits = p;
        p = digits(json, p);
        if (p == digits || (json[digits] == '0' && p > digits + 1)) {
            return 0;
        }
        if (json[p] == '.') {
            int fraction = p + 1;
            p = digits(json, fraction);
            if (p == fraction) {
                return 0;
            }
        }
        if ((json[p] | 0x20) == 'e') {
            int exponent = json[p + 1] == '+' || json[p + 1] == '-' ? p + 2 : p + 1;
            p = digits(json, exponent);
            if (p == exponent) {
                return 0;
            }
        }
        return p;
    }

    private static int digits(byte[] json, int from) {
        int p = from;
        while (json[p] >= '0' && json[p] <= '9') {
            p++;
        }
        return p;
    }

    private static int endOfWord(byte[] json, int from, byte first) {
        return switch (first) {
            case 't' -> Words.four(json, from) == 0x65757274 ? from + 4 : 0;
            case 'f' -> Words.four(json, from + 1) == 0x65736C61 ? from + 5 : 0;
            case 'n' -> Words.four(json, from) == 0x6C6C756E ? from + 4 : 0;
            default -> 0;
        };
    }

    private static int space(byte[] json, int from) {
        int p = from;
        while (json[p] == ' ' || json[p] == '\t' || json[p] == '\r') {
            p++;
        }
        return p;
    }

    private static int endOfLine(byte[] json, int from) {
        int p = from;
        while (json[p] != '\n') {
            p++;
        }
        return p;
    }

    private static void fail(Event event, Fault fault) {
        event.fail(fault);
    }

    private static int fail(Event event, Fault fault, int at) {
        event.fail(fault);
        return -at;
    }

    private static int fail(Event event, int at, byte[] json) {
        byte c = json[at];
        if (c == '\n') {
            return fail(event, Fault.TRUNCATED, at);
        }
        return fail(event, c >= 0 && c < ' ' ? Fault.CONTROL_CHARACTER : Fault.MALFORMED, at);
    }
}
