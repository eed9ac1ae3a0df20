package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads numbers off the text: Arabic or kanji, with branches.
final class Digits {
    private static final int MOST_BRANCHES = 4;

    /// A number and the place after it.
    record Found(Numeral numeral, int end) {}

    /// A plain value and the place after it.
    record Value(int value, int end, boolean kanji) {}

    private Digits() {}

    /// Arabic digits or a kanji number at `i`, without any gap inside.
    static @Nullable Value value(Ink ink, int i) {
        int end = i;
        if (Script.isDigit(ink.get(i))) {
            int value = 0;
            while (Script.isDigit(ink.get(end))
                    && (end == i || ink.gap(end) == Gap.NONE)
                    && end - i < 5) {
                value = value * 10 + (ink.get(end++) - '0');
            }
            return end - i > 4 ? null : new Value(value, end, false);
        }
        while (KanjiNumber.isDigit(ink.get(end))
                && (end == i || ink.gap(end) == Gap.NONE)
                && end - i < 10) {
            end++;
        }
        int value = KanjiNumber.value(ink.folded(i, end));
        return value < 0 ? null : new Value(value, end, true);
    }

    /// 第8条の2 with any of `units` for 条, as far as its branches go. A space inside is taken when there are two of them.
    static @Nullable Found labelled(Ink ink, int i, String units) {
        if (ink.get(i) != '第') {
            return null;
        }
        boolean spaced = ink.gap(i + 1) == Gap.SPACE;
        if (!spaced && ink.gap(i + 1) != Gap.NONE) {
            return null;
        }
        Value value = value(ink, i + 1);
        if (value == null || units.indexOf(ink.get(value.end)) < 0) {
            return null;
        }
        boolean spacedAgain = ink.gap(value.end) == Gap.SPACE;
        if (spaced != spacedAgain || (!spacedAgain && ink.gap(value.end) != Gap.NONE)) {
            return null;
        }
        return branches(ink, value.value, value.end + 1);
    }

    /// The branches (の2の3) that stand at `i` behind a number.
    static Found branches(Ink ink, int number, int i) {
        List<Integer> parts = new ArrayList<>(List.of(number));
        int end = i;
        while (ink.get(end) == 'の' && ink.gap(end) == Gap.NONE && parts.size() <= MOST_BRANCHES) {
            Value branch = ink.gap(end + 1) == Gap.NONE ? value(ink, end + 1) : null;
            if (branch == null || !endsBranch(ink, branch)) {
                break;
            }
            parts.add(branch.value);
            end = branch.end;
        }
        return new Found(new Numeral(parts), end);
    }

    /// 第八条の一部 is no branch: a kanji that goes on as a word is one.
    private static boolean endsBranch(Ink ink, Value branch) {
        char next = ink.get(branch.end);
        if (ink.gap(branch.end).isSpace() || next == '第' || next == '及' || next == '又') {
            return true;
        }
        return branch.kanji
                ? !Script.isKanji(next) && !Script.isKatakana(next)
                : "分年月人日件つ回割種階号項".indexOf(next) < 0;
    }
}
