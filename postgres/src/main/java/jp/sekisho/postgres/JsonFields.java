package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Walks over JSON as PostgreSQL writes it and says where things stand; makes no objects of them.
/// What is not of that form is [Unreadable], never anything else. Not thread-safe.
final class JsonFields {
    /// It is no JSON, or not as PostgreSQL writes it.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super("no JSON", null, false, false);
        }
    }

    private byte[] text = new byte[0];
    private int at;
    private int end;
    private int count;
    private int[] bounds = new int[4 * 32]; // of each field: key and value, from and to

    void over(byte[] json, int from, int to) {
        text = json;
        at = from;
        end = to;
    }

    /// Whether the next character is this one; then it is passed.
    boolean passes(char wanted) {
        space();
        if (at < end && text[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    void pass(char wanted) {
        if (!passes(wanted)) {
            throw new Unreadable();
        }
    }

    /// Passes a string and compares what is in it.
    void passText(byte[] wanted) {
        int from = at();
        string();
        if (!Arrays.equals(text, from + 1, at - 1, wanted, 0, wanted.length)) {
            throw new Unreadable();
        }
    }

    /// Where the next value begins.
    int at() {
        space();
        return at;
    }

    /// Where what was passed last ended.
    int end() {
        return at;
    }

    /// What stands between the quotes of a name, which has nothing escaped.
    static String plain(byte[] quoted) {
        if (quoted.length < 2 || quoted[0] != '"') {
            throw new Unreadable();
        }
        return new String(quoted, 1, quoted.length - 2, UTF_8);
    }

    /// Passes an object and remembers where its keys and values stand.
    void object() {
        count = 0;
        pass('{');
        if (passes('}')) {
            return;
        }
        do {
            if (4 * count == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            }
            int field = 4 * count++;
            bounds[field] = at();
            string();
            bounds[field + 1] = at;
            pass(':');
            bounds[field + 2] = at();
            skip();
            bounds[field + 3] = at;
        } while (passes(','));
        pass('}');
    }

    int count() {
        return count;
    }

    byte[] key(int field) {
        return Arrays.copyOfRange(text, bounds[4 * field], bounds[4 * field + 1]);
    }

    boolean hasKey(int field, byte[] key) {
        int from = bounds[4 * field];
        return Arrays.equals(text, from, bounds[4 * field + 1], key, 0, key.length);
    }

    byte[] text() {
        return text;
    }

    int valueFrom(int field) {
        return bounds[4 * field + 2];
    }

    int valueTo(int field) {
        return bounds[4 * field + 3];
    }

    /// Passes one value of any kind.
    void skip() {
        int depth = 0;
        do {
            space();
            if (at >= end) {
                throw new Unreadable();
            }
            switch (text[at]) {
                case '"' -> string();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                case ',', ':' -> {
                    if (depth == 0) {
                        throw new Unreadable();
                    }
                    at++;
                }
                default -> word();
            }
        } while (depth > 0);
        if (depth < 0) {
            throw new Unreadable();
        }
    }

    private void string() {
        if (at >= end || text[at] != '"') {
            throw new Unreadable();
        }
        for (at++; at < end; at++) {
            if (text[at] == '\\') {
                at++;
            } else if (text[at] == '"') {
                at++;
                return;
            }
        }
        throw new Unreadable();
    }

    /// A number, true, false, null.
    private void word() {
        int from = at;
        while (at < end && "{}[],:\" ".indexOf(text[at]) < 0) {
            at++;
        }
        if (at == from) {
            throw new Unreadable();
        }
    }

    private void space() {
        while (at < end && text[at] == ' ') {
            at++;
        }
    }
}
