package jp.sekisho.statute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds amendment notes such as （平28訓令18・一部改正）, with which publishers say where a provision comes from.
final class NoteFinder {
    private static final int LONGEST = 200;
    private static final List<String> ERAS =
            List.of("平成", "令和", "昭和", "大正", "明治", "平", "令", "昭", "大", "明");
    private static final List<String> ENDINGS =
            List.of(
                    "改正", "追加", "全改", "繰上", "繰下", "削除", "一改", "改称", "旧条", "加える", "改める", "繰上げ",
                    "繰下げ");

    private NoteFinder() {}

    static @Nullable Opening at(Ink ink, int i) {
        if (ink.get(i) != '(' && ink.get(i) != '〔' && ink.get(i) != '[') {
            return null;
        }
        int end =
                isEra(ink, i + 1)
                                || ink.has(i + 1, "追加")
                                || ink.has(i + 1, "一部改正")
                                || ink.has(i + 1, "旧第")
                        ? ink.afterBracket(i, LONGEST)
                        : -1;
        if (end < 0 || !isNote(ink, i + 1, end - 1)) {
            return null;
        }
        return Opening.of(Opening.Kind.NOTE, ink, i, end, List.of());
    }

    private static boolean isEra(Ink ink, int i) {
        return ink.hasAny(i, ERAS);
    }

    private static boolean isNote(Ink ink, int from, int to) {
        if (ink.find('。', from, to) >= 0 || ink.find('「', from, to) >= 0) {
            return false;
        }
        String inside = ink.folded(from, to);
        return ENDINGS.stream().anyMatch(inside::endsWith) || isAbbreviated(ink, from, to);
    }

    /// 平28訓令18: an era in one character, a year, an instrument, a number, and no 年 at all.
    private static boolean isAbbreviated(Ink ink, int from, int to) {
        Digits.Value year = Digits.value(ink, from + 1);
        int next = ink.get(from + 1) == '元' ? from + 2 : year == null ? -1 : year.end();
        return next > 0
                && ink.find('年', from, to) < 0
                && Script.isKanji(ink.get(next))
                && (Script.isDigit(ink.get(to - 1)) || KanjiNumber.isDigit(ink.get(to - 1)));
    }
}
