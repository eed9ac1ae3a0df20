package jp.sekisho.statute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds 第1編, 第1章, 第1節, 第1款, 第1目, 第1条 and 第1 as openings.
final class LabelFinder {
    private static final List<String> NOT_ORDINAL =
            List.of("条", "章", "節", "款", "項", "号", "編", "回", "位");

    private LabelFinder() {}

    static @Nullable Opening at(Ink ink, int i) {
        if (ink.get(i) != '第') {
            return null;
        }
        Opening article = article(ink, i);
        if (article != null) {
            return article;
        }
        Opening division = division(ink, i);
        return division != null ? division : ordinal(ink, i);
    }

    private static @Nullable Opening article(Ink ink, int i) {
        Digits.Found found = Digits.labelled(ink, i, "条");
        if (found == null) {
            return null;
        }
        Opening opening = opening(Opening.Kind.ARTICLE, ink, i, found);
        Opening range = DeletedRange.extend(ink, opening);
        if (range != null) {
            return range;
        }
        return References.citesLabel(ink, found.end()) ? null : opening;
    }

    private static @Nullable Opening division(Ink ink, int i) {
        Digits.Found found = Digits.labelled(ink, i, "編章節款目");
        if (found == null || References.citesLabel(ink, found.end())) {
            return null;
        }
        if (Digits.labelled(ink, found.end(), "編章節款目条") != null
                && !ink.gap(found.end()).isBreak()) {
            return null;
        }
        int unit = found.end();
        while ("編章節款目".indexOf(ink.get(unit - 1)) < 0) {
            unit--;
        }
        return switch (ink.get(unit - 1)) {
            case '編' -> opening(Opening.Kind.PART, ink, i, found);
            case '章' -> opening(Opening.Kind.CHAPTER, ink, i, found);
            case '節' -> opening(Opening.Kind.SECTION, ink, i, found);
            case '款' -> opening(Opening.Kind.SUBSECTION, ink, i, found);
            default ->
                    ink.gap(found.end()).isSpace()
                            ? opening(Opening.Kind.DIVISION, ink, i, found)
                            : null;
        };
    }

    private static @Nullable Opening ordinal(Ink ink, int i) {
        Digits.Value value = ink.gap(i + 1) == Gap.NONE ? Digits.value(ink, i + 1) : null;
        if (value == null
                || !ink.gap(value.end()).isSpace()
                || ink.hasAny(value.end(), NOT_ORDINAL)) {
            return null;
        }
        return Opening.of(
                Opening.Kind.LISTED,
                ink,
                i,
                value.end(),
                List.of(new Sign(Style.ORDINAL, Numeral.of(value.value()))));
    }

    private static Opening opening(Opening.Kind kind, Ink ink, int i, Digits.Found found) {
        return Opening.of(
                kind, ink, i, found.end(), List.of(new Sign(Style.LABELLED, found.numeral())));
    }
}
