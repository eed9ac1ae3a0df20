package jp.sekisho.extract.show;

/// Digits as `[DBNum1]` (三十一), `[DBNum2]` (参拾壱) and `[DBNum3]` (full width) show them.
final class Numerals {
    private static final String[] DIGITS = {"0123456789", "〇一二三四五六七八九", "〇壱弐参四伍六七八九", "０１２３４５６７８９"};
    private static final String[] TENS = {"", "十百千", "拾百阡", ""};
    private static final String[] MYRIADS = {"", "万億兆", "萬億兆", ""};

    private Numerals() {}

    /// The number with zeros in front up to this width. Formatting by pattern costs ten times more.
    static String padded(long value, int width) {
        var digits = Long.toString(value);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }

    /// Each digit by itself.
    static String digits(String text, int kind) {
        if (kind == 0) {
            return text;
        }
        var shown = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char digit = text.charAt(at);
            shown.append(digit >= '0' && digit <= '9' ? DIGITS[kind].charAt(digit - '0') : digit);
        }
        return shown.toString();
    }

    /// A whole number read aloud: 2026 is 二千二十六.
    static String counted(long value, int kind) {
        if (kind == 0 || kind == 3 || value <= 0 || value >= 10_000_000_000_000_000L) {
            return digits(Long.toString(value), kind);
        }
        var shown = new StringBuilder();
        for (int group = 3; group >= 0; group--) {
            int four = (int) (value / (long) Math.pow(10_000, group) % 10_000);
            if (four > 0) {
                shown.append(four(four, kind));
                shown.append(group > 0 ? MYRIADS[kind].substring(group - 1, group) : "");
            }
        }
        return shown.toString();
    }

    private static String four(int value, int kind) {
        var shown = new StringBuilder();
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            int digit = value / unit % 10;
            if (digit == 0) {
                continue;
            }
            // 十, not 一十; the formal digits of DBNum2 are always written.
            if (digit > 1 || place == 0 || kind == 2) {
                shown.append(DIGITS[kind].charAt(digit));
            }
            shown.append(place > 0 ? TENS[kind].substring(place - 1, place) : "");
        }
        return shown.toString();
    }
}
