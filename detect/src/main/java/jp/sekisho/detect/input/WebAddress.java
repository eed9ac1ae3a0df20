package jp.sekisho.detect.input;

/// The parts of a request's address that rules ask for, under the names of W3C logs.
final class WebAddress {
    private static final byte[] HOST = JsonLine.name("cs-host");
    private static final byte[] STEM = JsonLine.name("cs-uri-stem");
    private static final byte[] QUERY = JsonLine.name("c-uri-query");
    private static final byte[] EXTENSION = JsonLine.name("c-uri-extension");

    private WebAddress() {}

    /// Writes host, path, query and the path's extension, as far as there are such. `http://host/path`,
    /// `/path` and `host:443` are addresses.
    static void write(byte[] bytes, int from, int to, JsonLine out) {
        int host = from;
        int scheme = Bytes.indexOf(bytes, ':', from, to);
        if (scheme > 0 && scheme + 2 < to && bytes[scheme + 1] == '/' && bytes[scheme + 2] == '/') {
            host = scheme + 3;
        }
        int path = host;
        while (path < to && bytes[path] != '/' && bytes[path] != '?' && bytes[path] != '#') {
            path++;
        }
        if (path > host) {
            host(bytes, host, path, out);
        }
        int question = Bytes.indexOf(bytes, '?', path, to);
        int stem = question < 0 ? to : question;
        if (stem > path) {
            out.field(STEM, bytes, path, stem);
            extension(bytes, path, stem, out);
        }
        if (question >= 0) {
            out.field(QUERY, bytes, question + 1, to);
        }
    }

    private static void host(byte[] bytes, int from, int to, JsonLine out) {
        int start = Bytes.indexOf(bytes, '@', from, to) + 1;
        start = Math.max(start, from);
        int end = to;
        if (bytes[start] == '[') {
            int close = Bytes.indexOf(bytes, ']', start, to);
            end = close < 0 ? to : close + 1;
        } else {
            int colon = Bytes.indexOf(bytes, ':', start, to);
            end = colon < 0 ? to : colon;
        }
        out.field(HOST, bytes, start, end);
    }

    private static void extension(byte[] bytes, int from, int to, JsonLine out) {
        int dot = -1;
        for (int i = from; i < to; i++) {
            dot = bytes[i] == '/' ? -1 : bytes[i] == '.' ? i : dot;
        }
        if (dot >= 0 && dot + 1 < to) {
            out.field(EXTENSION, bytes, dot + 1, to);
        }
    }
}
