package jp.sekisho.detect.match;

import java.util.ArrayList;
import java.util.List;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Letters;
import jp.sekisho.detect.text.Words;

/// Finds needles at the start, or at the end, of a value by looking up its first or last 8, 4, 3, 2 and
/// 1 bytes: five look-ups at most, however many needles there are.
final class EdgeTable {
    private static final int[] WIDTHS = {8, 4, 3, 2, 1};

    private final Needles needles;
    private final boolean atEnd;
    private final Chains[] byWidth = new Chains[WIDTHS.length];

    EdgeTable(Needles needles, List<Integer> edges, boolean atEnd) {
        this.needles = needles;
        this.atEnd = atEnd;
        for (int w = 0; w < WIDTHS.length; w++) {
            int width = WIDTHS[w];
            int above = w == 0 ? Integer.MAX_VALUE : WIDTHS[w - 1];
            List<Chains.Entry> entries = new ArrayList<>();
            for (int needle : edges) {
                int length = needles.length(needle);
                if (length >= width && length < above) {
                    int at = atEnd ? length - width : 0;
                    entries.add(new Chains.Entry(key(needles.bytes(needle), at, width), needle));
                }
            }
            byWidth[w] = new Chains(entries);
        }
    }

    private static long key(byte[] text, int at, int width) {
        long coarse = Words.eight(text, at) | Letters.COARSE;
        return width == 8 ? coarse : coarse & ((1L << (width << 3)) - 1);
    }

    void match(byte[] text, int from, int to, Found found) {
        int length = to - from;
        for (int w = 0; w < WIDTHS.length; w++) {
            int width = WIDTHS[w];
            Chains chains = byWidth[w];
            if (length < width || chains.isEmpty()) {
                continue;
            }
            int link = chains.first(key(text, atEnd ? to - width : from, width));
            for (; link != Chains.NONE; link = chains.next(link)) {
                int needle = chains.needle(link);
                int at = atEnd ? to - needles.length(needle) : from;
                if (needles.length(needle) <= length
                        && needles.standsAt(needle, text, at)
                        && !(atEnd && JsonText.isInsideEscape(text, from, at))) {
                    found.add(needles.finds(needle));
                }
            }
        }
    }
}
