package jp.sekisho.statute;

import java.util.List;

/// Whether some words read like a title: a noun phrase, short, without a sentence's end.
final class Titles {
    private static final int LONGEST = 60;
    private static final int LONGEST_BRACKET = 120;
    private static final List<String> NOUN_ENDS =
            List.of(
                    "い", "り", "き", "し", "ち", "え", "け", "げ", "べ", "め", "れ", "び", "み", "等", "こと",
                    "もの", "ため", "ほか", "まで", "とき", "せ");
    private static final List<String> NOT_ENDS =
            List.of(
                    "及び", "又は", "並びに", "若しくは", "かつ", "し", "とし", "により", "について", "は", "が", "を", "に",
                    "と", "の", "へ", "で");

    private Titles() {}

    static boolean isTitle(Ink ink, int from, int to) {
        if (to <= from || !isOnePhrase(ink, from, to)) {
            return false;
        }
        char last = ink.get(to - 1);
        if (Script.isNounEnd(last) || last == '」') {
            return true;
        }
        if (!Script.isHiragana(last)) {
            return false;
        }
        String words = ink.folded(Math.max(from, to - 4), to);
        return NOUN_ENDS.stream().anyMatch(words::endsWith)
                && NOT_ENDS.stream().noneMatch(end -> end.length() > 1 && words.endsWith(end))
                && !endsWithSuru(words);
    }

    /// Short and without a full stop, brackets aside: 最高責任者（以下「CISO」という。） is one phrase.
    private static boolean isOnePhrase(Ink ink, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            int after = ink.get(i) == '(' ? ink.afterBracket(i, LONGEST_BRACKET) : -1;
            if (after > 0 && after <= to) {
                i = after - 1;
            } else if (ink.get(i) == '。' || ++words > LONGEST) {
                return false;
            }
        }
        return words > 0;
    }

    /// 実施し is a verb that goes on; 見直し is a noun.
    private static boolean endsWithSuru(String words) {
        int n = words.length();
        return n >= 3
                && words.charAt(n - 1) == 'し'
                && Script.isKanji(words.charAt(n - 2))
                && Script.isKanji(words.charAt(n - 3))
                && !words.endsWith("見直し")
                && !words.endsWith("持出し")
                && !words.endsWith("貸出し");
    }
}
