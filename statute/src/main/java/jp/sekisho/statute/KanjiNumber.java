package jp.sekisho.statute;

/// Reads numbers written in kanji: 二十三, 百四, 一〇, 〇.
final class KanjiNumber {
    private static final String DIGITS = "〇一二三四五六七八九";

    private KanjiNumber() {}

    static boolean isDigit(char c) {
        return DIGITS.indexOf(c) >= 0 || c == '十' || c == '百' || c == '千';
    }

    /// The value of `s`, or -1 when it is not a number. At most four digits or ten signs.
    static int value(String s) {
        if (s.isEmpty() || s.length() > 10) {
            return -1;
        }
        int total = 0;
        int digit = -1;
        boolean positional = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int d = DIGITS.indexOf(c);
            if (d >= 0) {
                positional |= digit >= 0;
                digit = digit >= 0 ? digit * 10 + d : d;
                if (digit > 9999) {
                    return -1;
                }
                continue;
            }
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit == 0 || positional) {
                return -1;
            }
            total += (digit < 0 ? 1 : digit) * unit;
            digit = -1;
        }
        return total + Math.max(digit, 0);
    }
}
