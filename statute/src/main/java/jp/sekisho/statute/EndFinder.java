package jp.sekisho.statute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what stands behind the main provisions: 附則, 別表, 様式. The opening ends after the whole label.
final class EndFinder {
    private static final List<String> ANNEXES = List.of("別表", "別図", "別紙", "附表", "付表", "別添", "別記");
    private static final List<String> FORMS = List.of("別記様式", "参考様式", "別紙様式", "様式");
    private static final List<String> CITING =
            List.of(
                    "の", "に", "を", "は", "が", "と", "へ", "で", "も", "や", "か", "ま", "、", "。", "・", "及び",
                    "又は", "並びに", "若しくは", "中", "中「", ")", "」", "による", "より");
    private static final int LONGEST_RELATION = 60;

    private EndFinder() {}

    static @Nullable Opening at(Ink ink, int i) {
        return switch (ink.get(i)) {
            case '附', '付' -> ink.get(i + 1) == '則' ? supplement(ink, i) : appendix(ink, i);
            case '別', '様', '参', '第' -> appendix(ink, i);
            default -> null;
        };
    }

    private static @Nullable Opening supplement(Ink ink, int i) {
        int end = i + 2;
        if (Digits.labelled(ink, end, "項号") != null || ink.hasAny(end, CITING)) {
            return null;
        }
        Digits.Found article = ink.gap(end).isSpace() ? null : Digits.labelled(ink, end, "条");
        if (article != null && References.citesLabel(ink, article.end())) {
            return null;
        }
        end = afterLabel(ink, end);
        if (ink.get(end) == '抄'
                && !Script.isKanji(ink.gap(end + 1) == Gap.NONE ? ink.get(end + 1) : 0)) {
            end++;
        }
        return Opening.of(Opening.Kind.SUPPLEMENT, ink, i, end, List.of());
    }

    /// 附則（平成28年3月31日訓令第18号）: a label names an instrument, while （施行期日） is a caption.
    private static int afterLabel(Ink ink, int i) {
        if (ink.get(i) == '(' || ink.get(i) == '〔') {
            int after = ink.afterBracket(i, LONGEST_RELATION);
            boolean label =
                    after > 0
                            && (DateAndNumber.afterDate(ink, i + 1, true) > 0
                                    || DateAndNumber.afterNumber(ink, i + 1) > 0
                                    || NoteFinder.at(ink, i) != null);
            return label ? after : i;
        }
        if (ink.gap(i).isSpace() && ink.gap(i) == Gap.SPACE) {
            int after = DateAndNumber.afterEither(ink, i);
            return after > 0 && ink.gap(after).isSpace() ? after : i;
        }
        return i;
    }

    private static @Nullable Opening appendix(Ink ink, int i) {
        Opening.Kind kind = Opening.Kind.FORM;
        int end = numberedForm(ink, i);
        if (end < 0) {
            end = afterWord(ink, i, FORMS);
        }
        if (end < 0) {
            kind = Opening.Kind.ANNEX;
            end = afterWord(ink, i, ANNEXES);
        }
        if (end < 0) {
            return null;
        }
        end = afterNumber(ink, end);
        int relation = afterRelation(ink, end);
        if (relation < 0
                && (!ink.gap(end).isSpace()
                        || ink.hasAny(end, CITING)
                        || Script.isDigit(ink.get(end)))) {
            return null;
        }
        if (relation > 0 && ink.hasAny(relation, CITING)) {
            return null;
        }
        boolean atBreak = ink.gap(i).isBreak();
        if (!atBreak && relation < 0) {
            return null;
        }
        return Opening.of(kind, ink, i, relation > 0 ? relation : end, List.of());
    }

    private static int afterWord(Ink ink, int i, List<String> words) {
        for (String word : words) {
            if (ink.has(i, word)) {
                return i + word.length();
            }
        }
        return -1;
    }

    /// 第1号様式, 別記第2号様式.
    private static int numberedForm(Ink ink, int i) {
        Digits.Found found = Digits.labelled(ink, ink.has(i, "別記") ? i + 2 : i, "号");
        return found != null && ink.has(found.end(), "様式") ? found.end() + 2 : -1;
    }

    /// The place after 第1号の2, 第1 or 1 at `i`; `i` when no number stands there.
    private static int afterNumber(Ink ink, int i) {
        Digits.Found labelled = Digits.labelled(ink, i, "号");
        if (labelled != null) {
            return labelled.end();
        }
        int digits = ink.get(i) == '第' ? i + 1 : i;
        Digits.Value value = ink.gap(digits) == Gap.BLANK ? null : Digits.value(ink, digits);
        if (value == null || (value.kanji() && digits == i)) {
            return i;
        }
        int end = ink.get(value.end()) == '号' ? value.end() + 1 : value.end();
        return Digits.branches(ink, value.value(), end).end();
    }

    /// （第3条関係）
    private static int afterRelation(Ink ink, int i) {
        int after =
                ink.get(i) == '(' || ink.get(i) == '〔' ? ink.afterBracket(i, LONGEST_RELATION) : -1;
        return after > 0 && (ink.has(after - 3, "関係") || ink.find('第', i, after) > 0) ? after : -1;
    }
}
