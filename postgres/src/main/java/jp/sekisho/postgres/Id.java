package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.UUID;

/// The id of a row, read without making an object of it. Not thread-safe.
final class Id {
    static final byte[] COLUMN = "\"id\"".getBytes(US_ASCII);
    static final int QUOTED = 38;

    long high;
    long low;
    long sequence;

    /// @return whether it is one, as PostgreSQL writes it in JSON
    boolean read(byte[] text, int from, int to) {
        if (to - from != QUOTED || to > text.length) {
            return false;
        }
        long first = 0;
        long second = 0;
        int digits = 0;
        for (int at = from + 1; at < to - 1; at++) {
            if (text[at] == '-') {
                continue;
            }
            int digit = Character.digit(text[at], 16);
            if (digit < 0) {
                return false;
            }
            if (digits++ < 16) {
                first = first << 4 | digit;
            } else {
                second = second << 4 | digit;
            }
        }
        high = first;
        low = second;
        return digits == 32;
    }

    String text() {
        return text(high, low);
    }

    static String text(long high, long low) {
        return new UUID(high, low).toString();
    }
}
