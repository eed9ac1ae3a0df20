package jp.sekisho.postgres.backup;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Letters and digits that people can copy by hand: no I, L, O, U. Groups of four end in a fifth
/// character that finds one wrong character, two neighbours swapped, and groups that changed places.
final class Base32 {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int GROUP = 4;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : bytes) {
            bits = (bits << 8) | (each & 0xFF);
            for (held += 8; held >= 5; held -= 5) {
                text.append(ALPHABET.charAt((bits >> (held - 5)) & 31));
            }
            bits &= (1 << held) - 1;
        }
        return held == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((bits << (5 - held)) & 31)).toString();
    }

    /// @return the bytes, or null when the bits left over are not zero
    static byte @Nullable [] decode(String text, int length) {
        var bytes = new byte[length];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int place = 0; place < text.length(); place++) {
            bits = (bits << 5) | value(text.charAt(place));
            held += 5;
            if (held >= 8 && at < length) {
                held -= 8;
                bytes[at++] = (byte) (bits >> held);
                bits &= (1 << held) - 1;
            }
        }
        return at == length && bits == 0 ? bytes : null;
    }

    static char check(String group, int position) {
        int sum = position & 31;
        for (int place = 0; place < group.length(); place++) {
            sum = doubled(sum) ^ value(group.charAt(place));
        }
        return ALPHABET.charAt(doubled(sum));
    }

    /// Times two in the field of 32 elements.
    private static int doubled(int value) {
        int twice = value << 1;
        return (twice & 32) == 0 ? twice : twice ^ 0b100101;
    }

    /// As typed: small letters, and what looks like another character, are understood.
    static String tidy(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[\\s-]", "");
    }

    static boolean known(String text) {
        return text.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0);
    }

    private static int value(char each) {
        return ALPHABET.indexOf(each);
    }
}
