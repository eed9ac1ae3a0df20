package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;

/// Cuts a sentence at its commas and tells by the last words of each piece what it does.
final class Phrases {
    private static final List<String> LINKS =
            List.of(
                    "また",
                    "ただし",
                    "なお",
                    "さらに",
                    "この場合において",
                    "この場合においては",
                    "この場合",
                    "併せて",
                    "かつ",
                    "特に",
                    "なおかつ",
                    "その際",
                    "その他",
                    "加えて",
                    "及び",
                    "又は",
                    "その場合において");
    private static final List<String> NO_TE_FORM =
            List.of(
                    "すべて", "全て", "初めて", "はじめて", "改めて", "併せて", "あわせて", "加えて", "極めて", "努めて", "原則として",
                    "主として", "従って", "したがって", "至って", "決して");
    private static final List<String> TE_STEMS =
            List.of(
                    "し", "っ", "い", "き", "め", "け", "じ", "え", "れ", "て", "せ", "得", "経", "見", "み", "ね",
                    "べ", "げ");

    private final String masked;
    private final List<Phrase> phrases = new ArrayList<>();

    private Phrases(String masked) {
        this.masked = masked;
    }

    /// The phrases of the sentence `from..to`, given without its full stop.
    static List<Phrase> of(String masked, int from, int to) {
        Phrases cut = new Phrases(masked);
        int start = from;
        for (int i = from; i < to; i++) {
            if (masked.charAt(i) == '、') {
                cut.segment(start, i, false);
                start = i + 1;
            }
        }
        cut.segment(start, to, true);
        return cut.phrases;
    }

    private void segment(int from, int to, boolean last) {
        int start = from;
        while (start < to && (masked.charAt(start) == ' ' || masked.charAt(start) == '\n')) {
            start++;
        }
        for (int split = innerVerb(start, to); split > 0; split = innerVerb(start, to)) {
            phrases.add(new Phrase(Phrase.Role.VERB, start, split, split));
            start = split;
        }
        if (start >= to) {
            return;
        }
        phrases.add(last ? new Phrase(Phrase.Role.VERB, start, to, to) : phrase(start, to));
    }

    /// 運用手順を定め｜ソーシャルメディアで…: a verb that goes on without a comma. 規定を整備し対策を講じる stays one act.
    private int innerVerb(int from, int to) {
        int object = -1;
        for (int i = from; i + 1 < to; i++) {
            char c = masked.charAt(i);
            object = c == 'を' ? i : object;
            boolean nextIsWord =
                    Script.isKatakana(masked.charAt(i + 1))
                            || Script.isKanji(masked.charAt(i + 1))
                            || Script.isLatin(masked.charAt(i + 1));
            if (object < 0 || i - object < 2 || !nextIsWord) {
                continue;
            }
            String stem = masked.substring(object + 1, i + 1);
            boolean goesOn =
                    stem.length() <= 6
                            && (isSuru(stem)
                                    || List.of("定め", "設け", "行い", "図り", "決め", "改め", "確かめ", "整え")
                                            .contains(stem));
            if (goesOn
                    && !isBareMeasure(masked.substring(i + 1, to))
                    && masked.indexOf('を', i + 1) > 0
                    && masked.indexOf('を', i + 1) < to) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isSuru(String stem) {
        int n = stem.length();
        return n >= 3
                && stem.charAt(n - 1) == 'し'
                && Script.isKanji(stem.charAt(n - 2))
                && Script.isKanji(stem.charAt(n - 3));
    }

    /// 対策を講じる, 必要な措置を講じる: says nothing of its own.
    static boolean isBareMeasure(String words) {
        String s = words.startsWith("必要な") || words.startsWith("適切な") ? words.substring(3) : words;
        int object = s.indexOf('を');
        if (object < 2 || object > 12) {
            return false;
        }
        String noun = s.substring(0, object);
        boolean compound =
                noun.chars().allMatch(c -> Script.isKanji((char) c) || Script.isKatakana((char) c));
        return compound
                && (noun.endsWith("対策")
                        || noun.endsWith("措置")
                        || noun.endsWith("対策等")
                        || noun.endsWith("措置等"));
    }

    private Phrase phrase(int from, int to) {
        String words = Masked.plain(masked.substring(from, to)).strip();
        if (LINKS.contains(words) || words.isEmpty()) {
            return new Phrase(Phrase.Role.LINK, from, to, to);
        }
        int end = verbEnd(words);
        if (end > 0) {
            return new Phrase(Phrase.Role.VERB, from, to, to - (words.length() - end));
        }
        return new Phrase(role(words), from, to, to);
    }

    private static Phrase.Role role(String words) {
        String manner = Words.longestEnding(words, Words.MANNER);
        String scope = Words.longestEnding(words, Words.SCOPE);
        String condition = Words.longestEnding(words, Words.CONDITION);
        if (condition.length() > scope.length() && condition.length() >= manner.length()) {
            return Phrase.Role.CONDITION;
        }
        if (!scope.isEmpty() && scope.length() >= manner.length()) {
            return Phrase.Role.SCOPE;
        }
        if (!manner.isEmpty()) {
            return Phrase.Role.MANNER;
        }
        char last = words.charAt(words.length() - 1);
        return switch (last) {
            case 'は', 'が', 'も' -> Phrase.Role.SCOPE;
            case 'に' -> isPlace(words) ? Phrase.Role.SCOPE : Phrase.Role.MANNER;
            case 'く' -> Phrase.Role.MANNER;
            default -> Phrase.Role.NOUN;
        };
    }

    /// 組合に、委員会に: where or to whom. 適切に, 厳重に, 年度末に: how or when.
    private static boolean isPlace(String words) {
        String noun = words.substring(0, words.length() - 1);
        return !noun.isEmpty()
                && Script.isNounEnd(noun.charAt(noun.length() - 1))
                && !Words.endsWithAny(noun, Words.ADVERBIAL);
    }

    /// Where the verb that goes on ends in `words`, or 0 when the phrase closes with none.
    private static int verbEnd(String words) {
        int n = words.length();
        for (String with : List.of("とともに", "と共に", "ほか", "一方")) {
            if (words.endsWith(with)
                    && !words.endsWith("もののほか")
                    && !words.endsWith("のほか")
                    && endsInVerb(words, n - with.length())
                    && words.indexOf('を') >= 0) {
                return n - with.length();
            }
        }
        for (String after : List.of("上で", "うえで", "後に", "後", "のち", "上")) {
            if (n > after.length() && words.endsWith("た" + after)) {
                int end = n - after.length();
                return words.substring(0, end).endsWith("ようにした") ? end - 2 : end;
            }
        }
        if (words.endsWith("つつ")
                || words.endsWith("ながら")
                || words.endsWith("こととし")
                || words.endsWith("ものとし")
                || words.endsWith("ようにし")
                || (words.endsWith("にし") && words.indexOf('を') >= 0)) {
            return n;
        }
        if ((words.endsWith("せず") || words.endsWith("わず") || words.endsWith("ずに"))
                && words.indexOf('を') >= 0) {
            return n;
        }
        String scope = Words.longestEnding(words, Words.SCOPE);
        String manner = Words.longestEnding(words, Words.MANNER);
        if (!scope.isEmpty() || manner.length() > 1) {
            return 0;
        }
        if (words.endsWith("し") && n > 2) {
            return Script.isKanji(words.charAt(n - 2))
                            || Script.isKatakana(words.charAt(n - 2))
                            || Words.endsWithAny(words, Words.CONTINUING)
                    ? n
                    : 0;
        }
        if (words.endsWith("て") && n > 2) {
            boolean te =
                    TE_STEMS.contains(words.substring(n - 2, n - 1)) && words.indexOf('を') >= 0;
            return te && !Words.endsWithAny(words, NO_TE_FORM) ? n : 0;
        }
        String stem = Words.longestEnding(words, Words.CONTINUING);
        boolean afterParticle =
                !stem.isEmpty()
                        && n > stem.length()
                        && "をにがとへではくもて".indexOf(words.charAt(n - stem.length() - 1)) >= 0;
        return afterParticle ? n : 0;
    }

    private static boolean endsInVerb(String words, int end) {
        return end > 1 && "るうくすつぐむぶ".indexOf(words.charAt(end - 1)) >= 0;
    }
}
