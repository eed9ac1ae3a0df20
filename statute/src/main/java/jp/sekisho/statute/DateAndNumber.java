package jp.sekisho.statute;

import java.util.List;

/// Reads 平成28年3月31日 and 訓令第18号, the two halves of an instrument's number.
final class DateAndNumber {
    private static final List<String> ERAS = List.of("明治", "大正", "昭和", "平成", "令和");
    private static final List<String> INSTRUMENTS =
            List.of(
                    "訓令", "規則", "規程", "条例", "告示", "公告", "訓", "達", "規約", "法律", "政令", "省令", "通達",
                    "通知", "要綱", "公示");
    private static final int LONGEST_ISSUER = 24;

    private DateAndNumber() {}

    /// The place after a date at `i`, or -1. A year alone is a date when `yearIsEnough`.
    static int afterDate(Ink ink, int i, boolean yearIsEnough) {
        if (!ink.hasAny(i, ERAS)) {
            return -1;
        }
        int end = after(ink, i + 2, '年');
        if (end < 0) {
            return -1;
        }
        int month = after(ink, end, '月');
        int day = month < 0 ? -1 : after(ink, month, '日');
        return day >= 0 ? day : yearIsEnough ? end : -1;
    }

    private static int after(Ink ink, int i, char unit) {
        int end;
        if (ink.get(i) == '元' || ink.get(i) == '○' || ink.get(i) == '〇') {
            end = i + 1;
            while (ink.get(end) == '○' || ink.get(end) == '〇') {
                end++;
            }
        } else {
            Digits.Value value = Digits.value(ink, i);
            if (value == null) {
                return -1;
            }
            end = value.end();
        }
        return ink.get(end) == unit ? end + 1 : -1;
    }

    /// The place after a number such as 訓令第18号 or 教育委員会訓令甲第3号 at `i`, or -1.
    static int afterNumber(Ink ink, int i) {
        int limit = Math.min(ink.length, i + LONGEST_ISSUER);
        for (int k = i; k < limit; k++) {
            char c = ink.get(k);
            if (c == '第' && k > i) {
                Digits.Value value = Digits.value(ink, k + 1);
                boolean numbered = value != null && ink.get(value.end()) == '号';
                return numbered && value != null && endsWithInstrument(ink, i, k)
                        ? value.end() + 1
                        : -1;
            }
            if (!Script.isKanji(c) && !Script.isKatakana(c) && c != '○') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean endsWithInstrument(Ink ink, int from, int to) {
        int end = to > from + 1 && "甲乙丙".indexOf(ink.get(to - 1)) >= 0 ? to - 1 : to;
        String word = ink.folded(from, end);
        return INSTRUMENTS.stream().anyMatch(word::endsWith);
    }

    /// A date, a number, or a date with its number at `i`: the place after it, or -1.
    static int afterEither(Ink ink, int i) {
        int date = afterDate(ink, i, false);
        int yearOnly = date >= 0 ? date : afterDate(ink, i, true);
        if (yearOnly >= 0) {
            int number = afterNumber(ink, ink.get(yearOnly) == '、' ? yearOnly + 1 : yearOnly);
            return number >= 0 ? number : date;
        }
        return afterNumber(ink, i);
    }
}
