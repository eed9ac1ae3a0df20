package jp.sekisho.detect.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Bytes of another encoding as UTF-8. What cannot be read becomes U+FFFD.
final class Utf8Stream extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private byte[] bytes = {};
    private int at;

    /// The first half of a pair, whose second half is still to come; or 0.
    private char half;

    Utf8Stream(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, to, from, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (at == bytes.length) {
            int start = half == 0 ? 0 : 1;
            chars[0] = half;
            int read = reader.read(chars, start, chars.length - start);
            if (read < 0 && half == 0) {
                return false;
            }
            int end = start + Math.max(0, read);
            half = read > 0 && Character.isHighSurrogate(chars[end - 1]) ? chars[end - 1] : 0;
            bytes =
                    new String(chars, 0, half == 0 ? end : end - 1)
                            .getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return true;
    }

    @Override
    public int available() throws IOException {
        return bytes.length - at + (reader.ready() ? 1 : 0);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
