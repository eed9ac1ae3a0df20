package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads letters as numbers: ア・イ・ウ, イ・ロ・ハ, a, A, ⅰ and ii.
final class Letters {
    private static final String AIU = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
    private static final List<String> ROMAN =
            List.of(
                    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
                    "xiii", "xiv", "xv");

    private Letters() {}

    /// The ways to read the characters `from..to` as the inside of (…).
    static List<Sign> bracketed(Ink ink, int from, int to) {
        Digits.Value value = Digits.value(ink, from);
        if (value != null && value.end() == to && value.value() > 0) {
            return List.of(
                    new Sign(
                            value.kanji() ? Style.BRACKETED_KANJI : Style.BRACKETED,
                            Numeral.of(value.value())));
        }
        if (to == from + 1 && Enclosed.style(ink.raw(from)) == Style.ROMAN) {
            return List.of(
                    new Sign(Style.BRACKETED_ROMAN, Numeral.of(Enclosed.value(ink.raw(from)))));
        }
        List<Sign> signs = new ArrayList<>();
        for (Sign plain : plain(ink, from, to)) {
            Style style = inBrackets(plain.style());
            if (style != null) {
                signs.add(new Sign(style, plain.numeral()));
            }
        }
        return signs;
    }

    private static @Nullable Style inBrackets(Style plain) {
        return switch (plain) {
            case KATAKANA -> Style.BRACKETED_KATAKANA;
            case IROHA -> Style.BRACKETED_IROHA;
            case LATIN -> Style.BRACKETED_LATIN;
            case CAPITAL -> Style.BRACKETED_CAPITAL;
            case ROMAN -> Style.BRACKETED_ROMAN;
            default -> null;
        };
    }

    /// The ways to read the characters `from..to` without brackets.
    static List<Sign> plain(Ink ink, int from, int to) {
        List<Sign> signs = new ArrayList<>();
        char c = ink.get(from);
        if (to == from + 1) {
            add(signs, Style.KATAKANA, AIU.indexOf(c));
            add(signs, Style.IROHA, IROHA.indexOf(c));
            add(signs, Style.LATIN, c >= 'a' && c <= 'z' ? c - 'a' : -1);
            add(signs, Style.CAPITAL, c >= 'A' && c <= 'Z' ? c - 'A' : -1);
        }
        String word = ink.folded(from, to);
        add(signs, Style.ROMAN, ROMAN.indexOf(word));
        add(
                signs,
                Style.ROMAN_CAPITAL,
                word.equals(word.toUpperCase(java.util.Locale.ROOT))
                        ? ROMAN.indexOf(word.toLowerCase(java.util.Locale.ROOT))
                        : -1);
        return signs;
    }

    private static void add(List<Sign> signs, Style style, int index) {
        if (index >= 0) {
            signs.add(new Sign(style, Numeral.of(index + 1)));
        }
    }
}
