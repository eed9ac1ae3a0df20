package jp.sekisho.proof;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.ToIntFunction;

/// Walks the template of [Leaf#toString()] over the bytes, once, left to right.
final class LeafParser {

    private static final String WHAT = "leaf";
    private static final int HEX_DIGITS = 2 * Hash.BYTES;

    private final byte[] bytes;
    private int at;

    LeafParser(byte[] bytes) {
        this.bytes = bytes;
    }

    Leaf parse() {
        literal("{\"action\":\"");
        String action = text("an action", LeafText::faultInAction);
        literal("\",\"actor\":\"");
        String actor = text("an id", LeafText::faultInId);
        literal("\",\"commitment\":\"");
        Hash commitment = hash();
        literal("\",\"sequence\":");
        long sequence = integer(0, Leaf.MAX_INTEGER);
        literal(",\"subject\":\"");
        String subject = text("an id", LeafText::faultInId);
        literal("\",\"time\":");
        long time = integer(0, Leaf.MAX_INTEGER);
        literal(",\"version\":");
        int version = (int) integer(1, Integer.MAX_VALUE);
        literal("}");
        if (at < bytes.length) {
            throw unexpected("the end");
        }
        return new Leaf(action, actor, commitment, sequence, subject, time, version);
    }

    private void literal(String expected) {
        for (int i = 0; i < expected.length(); i++, at++) {
            if (at >= bytes.length || bytes[at] != expected.charAt(i)) {
                throw unexpected("'" + expected.charAt(i) + "'");
            }
        }
    }

    /// Text up to the closing quote, which stays for the literal after it.
    private String text(String expected, ToIntFunction<String> fault) {
        int start = at;
        while (at < bytes.length && bytes[at] != '"' && at - start <= LeafText.MAX_LENGTH) {
            at++;
        }
        String text = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        int bad = fault.applyAsInt(text);
        if (bad >= 0) {
            at = start + bad;
            throw unexpected(expected);
        }
        return text;
    }

    private Hash hash() {
        int start = at;
        for (; at < start + HEX_DIGITS; at++) {
            if (at >= bytes.length || !isHexDigit(bytes[at])) {
                throw unexpected("a lower-case hexadecimal digit");
            }
        }
        String hex = new String(bytes, start, HEX_DIGITS, StandardCharsets.US_ASCII);
        return new Hash(
                HexFormat.fromHexDigitsToLong(hex, 0, 16),
                HexFormat.fromHexDigitsToLong(hex, 16, 32),
                HexFormat.fromHexDigitsToLong(hex, 32, 48),
                HexFormat.fromHexDigitsToLong(hex, 48, 64));
    }

    private long integer(long least, long greatest) {
        int start = at;
        long value = 0;
        while (at < bytes.length && isDigit(bytes[at])) {
            boolean leadingZero = value == 0 && at > start;
            value = 10 * value + bytes[at] - '0';
            if (leadingZero || value > greatest) {
                throw unexpected("an integer without leading zero, at most " + greatest);
            }
            at++;
        }
        if (at == start || value < least) {
            at = start;
            throw unexpected("an integer from " + least);
        }
        return value;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isHexDigit(byte b) {
        return isDigit(b) || (b >= 'a' && b <= 'f');
    }

    private Malformed unexpected(String expected) {
        return new Malformed(WHAT, at, expected, Quoted.byteAt(bytes, at));
    }
}
