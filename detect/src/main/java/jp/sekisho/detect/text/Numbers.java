package jp.sekisho.detect.text;

import java.math.BigDecimal;

/// The text of a number: `1.0`, `1e0` and `1` are all `1`.
public final class Numbers {
    private static final int MAX_DIGITS = 40;

    private Numbers() {}

    /// Whether the number is written with a point or an exponent, so that its text may differ.
    public static boolean isSpelledOut(byte[] json, int from, int to) {
        for (int i = from; i < to; i++) {
            if (json[i] == '.' || (json[i] | 0x20) == 'e') {
                return true;
            }
        }
        return false;
    }

    /// The shortest plain decimal, unless that would be very long: then as it is written.
    public static String text(String json) {
        boolean whole = json.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        if (whole || json.length() > MAX_DIGITS) {
            return json;
        }
        int exponent = Math.max(json.indexOf('e'), json.indexOf('E'));
        if (exponent >= 0 && json.length() - exponent > 5) {
            return json;
        }
        BigDecimal number = new BigDecimal(json);
        return Math.abs(number.precision() - number.scale()) > MAX_DIGITS
                        || number.scale() > MAX_DIGITS
                ? json
                : text(number);
    }

    public static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
