package jp.sekisho.detect.input;

/// What a syslog message says: CEF, LEEF, an object of JSON, an event of Sysmon for Linux, pairs, or
/// plain text. It always stands as a
/// whole under `message`, unless its parts hold all of it.
final class Payload {
    private static final byte[] MESSAGE = JsonLine.name("message");
    private static final byte[] COOKIE = JsonLine.name("@cee:");

    private static final byte[] EVENT = JsonLine.name("<Event>");

    private final WindowsXml xml = new WindowsXml();
    private final PairText pairs = new PairText();
    private final HeaderText headers = new HeaderText();

    /// Writes the message as members of the object that is open.
    void write(byte[] bytes, int from, int to, JsonLine out) {
        int start = Bytes.skipBlanks(bytes, from, to);
        int end = Bytes.trimEnd(bytes, start, to);
        int size = out.size();
        if (Bytes.startsWith(bytes, start, end, COOKIE)) {
            start = Bytes.skipBlanks(bytes, start + COOKIE.length, end);
        }
        if (HeaderText.begin(bytes, start, Math.min(end, start + 6)) == start) {
            if (headers.write(bytes, start, end, out)) {
                return;
            }
            out.cut(size);
        } else if (start < end && bytes[start] == '{' && bytes[end - 1] == '}') {
            if (JsonShape.isObject(bytes, start, end)) {
                int inside = Bytes.skipBlanks(bytes, start + 1, end);
                if (inside < end - 1) {
                    out.plain(bytes, inside, end - 1);
                }
                return;
            }
        } else if (Bytes.startsWith(bytes, start, end, EVENT)) {
            if (xml.members(bytes, start, end, out) == null) {
                return;
            }
            out.cut(size);
        } else if (looksLikePairs(bytes, start, end) && pairs.write(bytes, start, end, out) > 1) {
            return;
        } else {
            out.cut(size);
        }
        out.field(MESSAGE, bytes, start, end);
    }

    private static boolean looksLikePairs(byte[] bytes, int from, int to) {
        return PairText.endOfKey(bytes, from, to) >= 0;
    }
}
