package jp.sekisho.detect.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.sekisho.detect.text.Utf8;
import jp.sekisho.detect.text.Words;

/// One line of JSON in the making, in the spelling of [jp.sekisho.detect.text.JsonText]. Reused; allocates
/// nothing once it is large enough. Commas come by themselves.
public final class JsonLine {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1 << 12];
    private int size;

    public void clear() {
        size = 0;
    }

    /// The line, which is in [#bytes] from 0 and ends with a newline; what follows it is padding.
    public byte[] line() {
        room(Words.PADDING + 1);
        bytes[size] = '\n';
        Arrays.fill(bytes, size + 1, size + Words.PADDING, (byte) 0);
        return bytes;
    }

    int size() {
        return size;
    }

    /// Forgets what was written behind `at`.
    void cut(int at) {
        size = at;
    }

    /// ASCII text that needs no escapes, ready for [#field].
    static byte[] name(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    void open(char bracket) {
        comma();
        add((byte) bracket);
    }

    void close(char bracket) {
        add((byte) bracket);
    }

    /// The name of the next value.
    void key(byte[] name) {
        key(name, 0, name.length);
    }

    void key(byte[] from, int start, int end) {
        comma();
        add((byte) '"');
        escaped(from, start, end);
        add((byte) '"');
        add((byte) ':');
    }

    /// A name and its text.
    void field(byte[] name, byte[] from, int start, int end) {
        key(name);
        text(from, start, end);
    }

    void field(byte[] name, byte[] value) {
        key(name);
        text(value, 0, value.length);
    }

    void field(byte[] name, long number) {
        key(name);
        plain(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    void text(byte[] from, int start, int end) {
        beginText();
        escaped(from, start, end);
        endText();
    }

    void beginText() {
        comma();
        add((byte) '"');
    }

    void endText() {
        add((byte) '"');
    }

    /// JSON that is copied as it is.
    void plain(byte[] json) {
        plain(json, 0, json.length);
    }

    void plain(byte[] json, int start, int end) {
        comma();
        copy(json, start, end);
    }

    /// Bytes that are copied as they are, without a comma.
    void copy(byte[] json, int start, int end) {
        room(end - start);
        System.arraycopy(json, start, bytes, size, end - start);
        size += end - start;
    }

    /// Makes blanks of newlines, which stand between the values of JSON only.
    void joinLines() {
        for (int i = 0; i < size; i++) {
            if (bytes[i] == '\n') {
                bytes[i] = ' ';
            }
        }
    }

    /// Part of a text that was begun.
    void escaped(byte[] from, int start, int end) {
        room(6 * (end - start));
        byte[] out = bytes;
        int at = size;
        for (int i = start; i < end; i++) {
            byte b = from[i];
            if (isPlain(b)) {
                out[at++] = b;
            } else {
                at = escape(b, out, at);
            }
        }
        size = at;
    }

    void escaped(byte b) {
        room(6);
        size = isPlain(b) ? plain(b) : escape(b, bytes, size);
    }

    private static boolean isPlain(byte b) {
        return b < 0 || (b >= ' ' && b != '"' && b != '\\');
    }

    private int plain(byte b) {
        bytes[size] = b;
        return size + 1;
    }

    void codePoint(int codePoint) {
        if (codePoint < 0x80) {
            escaped((byte) codePoint);
        } else {
            room(4);
            size = Utf8.put(codePoint, bytes, size);
        }
    }

    private static int escape(byte b, byte[] out, int at) {
        byte name =
                switch (b) {
                    case '"', '\\' -> b;
                    case '\n' -> 'n';
                    case '\r' -> 'r';
                    case '\t' -> 't';
                    case '\b' -> 'b';
                    case '\f' -> 'f';
                    default -> 0;
                };
        out[at] = '\\';
        if (name != 0) {
            out[at + 1] = name;
            return at + 2;
        }
        out[at + 1] = 'u';
        out[at + 2] = '0';
        out[at + 3] = '0';
        out[at + 4] = HEX[b >> 4];
        out[at + 5] = HEX[b & 15];
        return at + 6;
    }

    private void comma() {
        if (size > 0) {
            byte last = bytes[size - 1];
            if (last != '{' && last != '[' && last != ':') {
                add((byte) ',');
            }
        }
    }

    private void add(byte b) {
        room(1);
        bytes[size++] = b;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
