package jp.sekisho.statute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the numbers and letters of paragraphs, items and headings as openings: 2, (1), ア, ①, 2-3, ・.
final class ListFinder {
    private static final String BULLETS = "・○●◎■□◆◇▪•*+-";
    private static final String UNITS =
            "年月日条項号章節款目編人名円分秒時階%件部箇か所点歳回級種類以倍番台式本枚割つ~・、。,/:のをはにがとへでま者ヶケカヵ";

    private ListFinder() {}

    static @Nullable Opening at(Ink ink, int i) {
        char c = ink.get(i);
        if (c == '(') {
            return bracketed(ink, i);
        }
        Style enclosed = Enclosed.style(ink.raw(i));
        if (enclosed != null) {
            Digits.Found found = Digits.branches(ink, Enclosed.value(ink.raw(i)), i + 1);
            int end = ink.get(found.end()) == '.' ? found.end() + 1 : found.end();
            return References.citesItem(ink, end)
                    ? null
                    : opening(ink, i, end, List.of(new Sign(enclosed, found.numeral())));
        }
        if (Script.isDigit(c)) {
            return digits(ink, i);
        }
        if (KanjiNumber.isDigit(c)) {
            return kanji(ink, i);
        }
        if (Script.isKatakana(c) || Script.isLatin(c)) {
            return letter(ink, i);
        }
        return BULLETS.indexOf(c) >= 0 ? bullet(ink, i) : null;
    }

    private static Opening opening(Ink ink, int at, int end, List<Sign> signs) {
        return Opening.of(Opening.Kind.LISTED, ink, at, end, signs);
    }

    private static @Nullable Opening bracketed(Ink ink, int i) {
        int close = ink.find(')', i + 1, Math.min(ink.length, i + 8));
        if (close <= i + 1) {
            return null;
        }
        List<Sign> signs = Letters.bracketed(ink, i + 1, close);
        if (signs.isEmpty()) {
            return null;
        }
        int end = close + 1;
        if (signs.getFirst().style() == Style.BRACKETED
                || signs.getFirst().style() == Style.BRACKETED_KANJI) {
            Digits.Found found = Digits.branches(ink, signs.getFirst().numeral().first(), end);
            signs = List.of(new Sign(signs.getFirst().style(), found.numeral()));
            end = found.end();
        }
        return References.citesItem(ink, end) ? null : opening(ink, i, end, signs);
    }

    private static @Nullable Opening digits(Ink ink, int i) {
        Digits.Value value = Digits.value(ink, i);
        if (value == null || value.value() == 0) {
            return null;
        }
        int end = value.end();
        char next = ink.gap(end) == Gap.NONE ? ink.get(end) : 0;
        if ((next == '-' || next == '.')
                && ink.gap(end + 1) == Gap.NONE
                && Script.isDigit(ink.get(end + 1))) {
            return Steps.at(ink, i);
        }
        if (next == '.' || (next == '、' && ink.get(end) == '、')) {
            return opening(
                    ink, i, end + 1, List.of(new Sign(Style.DOTTED, Numeral.of(value.value()))));
        }
        if (next == ')') {
            return opening(
                    ink,
                    i,
                    end + 1,
                    List.of(new Sign(Style.HALF_BRACKETED, Numeral.of(value.value()))));
        }
        Digits.Found found = Digits.branches(ink, value.value(), end);
        end = found.end();
        boolean spaced = ink.gap(end).isSpace();
        boolean afterStop = Script.isStop(ink.get(i - 1));
        String units = !spaced ? UNITS : afterStop ? "年月項号" : "年月日条項号章節回円%";
        boolean counted = units.indexOf(ink.get(end)) >= 0;
        return counted
                ? null
                : opening(ink, i, end, List.of(new Sign(Style.PLAIN, found.numeral())));
    }

    private static @Nullable Opening kanji(Ink ink, int i) {
        Digits.Value value = Digits.value(ink, i);
        if (value == null || value.value() == 0) {
            return null;
        }
        Digits.Found found = Digits.branches(ink, value.value(), value.end());
        int end = found.end();
        if (ink.get(end) == '、' || ink.get(end) == '.') {
            end++;
        } else if (!ink.gap(end).isSpace()) {
            return null;
        }
        return opening(ink, i, end, List.of(new Sign(Style.KANJI, found.numeral())));
    }

    private static @Nullable Opening letter(Ink ink, int i) {
        int end = i + 1;
        if (Script.isLatin(ink.get(i))) {
            while (end < ink.length
                    && end - i < 5
                    && ink.gap(end) == Gap.NONE
                    && Script.isLatin(ink.get(end))) {
                end++;
            }
        }
        List<Sign> signs = Letters.plain(ink, i, end);
        if (signs.isEmpty()) {
            return null;
        }
        char next = ink.gap(end) == Gap.NONE ? ink.get(end) : 0;
        if (next == '.' || next == ')') {
            end++;
        } else if (next != 0 && (Script.isLatin(ink.get(i)) || "、。・)".indexOf(next) >= 0)) {
            return null;
        }
        return opening(ink, i, end, signs);
    }

    private static @Nullable Opening bullet(Ink ink, int i) {
        char c = ink.get(i);
        boolean needsSpace = "*+-".indexOf(c) >= 0;
        if (!ink.gap(i).isBreak() || (needsSpace && ink.gap(i + 1) != Gap.SPACE)) {
            return null;
        }
        return opening(ink, i, i + 1, List.of(new Sign(Style.BULLET, Numeral.of(0))));
    }
}
