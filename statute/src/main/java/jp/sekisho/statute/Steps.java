package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 2-3-1, ２．３．１: numbers that carry the whole way from the top.
final class Steps {
    private static final int MOST = 6;

    private Steps() {}

    static @Nullable Opening at(Ink ink, int i) {
        List<Integer> parts = new ArrayList<>();
        int end = i;
        while (parts.size() < MOST) {
            Digits.Value value = Digits.value(ink, end);
            if (value == null || value.kanji()) {
                return null;
            }
            parts.add(value.value());
            end = value.end();
            char next = ink.gap(end) == Gap.NONE ? ink.get(end) : 0;
            boolean more =
                    (next == '-' || next == '.')
                            && ink.gap(end + 1) == Gap.NONE
                            && Script.isDigit(ink.get(end + 1));
            if (!more) {
                break;
            }
            end++;
        }
        if (ink.get(end) == '.' && ink.gap(end) == Gap.NONE) {
            end++;
        }
        boolean goesOn =
                !ink.gap(end).isSpace()
                        && (Script.isDigit(ink.get(end))
                                || "年月日人名条項号%倍".indexOf(ink.get(end)) >= 0);
        if (parts.size() < 2 || goesOn) {
            return null;
        }
        return Opening.of(
                Opening.Kind.LISTED,
                ink,
                i,
                end,
                List.of(new Sign(Style.HYPHENATED, new Numeral(parts))));
    }
}
