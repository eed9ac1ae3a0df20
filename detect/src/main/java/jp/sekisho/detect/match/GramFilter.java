package jp.sekisho.detect.match;

import java.util.Arrays;
import java.util.List;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Letters;
import jp.sekisho.detect.text.Words;

/// Finds needles anywhere in a text. Of each needle a few neighbouring bytes are chosen, its gram, that
/// are rare in logs; a table says for a place of the text, with few operations and no branch, whether
/// some needle's gram may stand there. Only where it does, needles are compared.
///
/// Where all needles are long, not every place need be looked at: with the grams at s neighbouring
/// offsets of each needle in the table, one of them lies on every s-th place.
///
/// Layout: a table of 2^k bytes, k so chosen that few are set and the table stays in a near cache; the
/// grams are chained by a shorter hash.
final class GramFilter {
    private static final int MAX_WIDTH = 4;
    private static final int MAX_STRIDE = 8;
    private static final int COARSE = 0x20202020;
    private static final int SPREAD = 0x9E3779B1;
    private static final int SHIFT = 15;
    private static final int MIN_SIZE = 1 << 8;
    private static final int MAX_SIZE = 1 << 16;

    private final Needles needles;
    private final int width;
    private final int stride;
    private final int mask;
    private final byte[] table;
    private final int[] first;
    private final int[] next;
    private final int[] gram;
    private final int[] needle;
    private final int[] offset;

    /// All members are at least `width` bytes long, and `width` is at most four.
    GramFilter(Needles needles, List<Integer> members, Rarity rarity) {
        this.needles = needles;
        int shortest = members.stream().mapToInt(needles::length).min().orElse(MAX_WIDTH);
        this.width = Math.min(MAX_WIDTH, shortest);
        this.stride = Math.min(MAX_STRIDE, shortest - width + 1);
        this.mask = width == 4 ? -1 : (1 << (8 * width)) - 1;
        int count = members.size() * stride;
        this.table = new byte[Math.clamp(Integer.highestOneBit(count) * 64L, MIN_SIZE, MAX_SIZE)];
        this.first = new int[Integer.highestOneBit(count) * 2];
        Arrays.fill(first, Chains.NONE);
        this.next = new int[count];
        this.gram = new int[count];
        this.needle = new int[count];
        this.offset = new int[count];
        int entry = 0;
        for (int member : members) {
            byte[] bytes = needles.bytes(member);
            int rarest = rarest(bytes, needles.length(member), rarity);
            for (int i = 0; i < stride; i++) {
                add(entry++, member, bytes, rarest + i);
            }
        }
    }

    private void add(int entry, int member, byte[] bytes, int at) {
        needle[entry] = member;
        offset[entry] = at;
        gram[entry] = (Words.four(bytes, at) | COARSE) & mask;
        int hash = (gram[entry] * SPREAD) >>> SHIFT;
        table[hash & (table.length - 1)] = 1;
        next[entry] = first[hash & (first.length - 1)];
        first[hash & (first.length - 1)] = entry;
    }

    /// Where the neighbouring grams begin that are seldom together.
    private int rarest(byte[] bytes, int length, Rarity rarity) {
        int best = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i + stride - 1 + width <= length; i++) {
            double frequency = 0;
            for (int k = i; k < i + stride; k++) {
                frequency += rarity.frequency(bytes, k, width);
            }
            if (frequency < lowest) {
                lowest = frequency;
                best = i;
            }
        }
        return best;
    }

    /// Whether every place is looked at, so that a text costs more than to remember it.
    boolean isDear() {
        return stride == 1;
    }

    void match(byte[] text, int from, int to, Seen seen, Found found) {
        if (stride == 1) {
            matchEverywhere(text, from, to, seen, found);
            return;
        }
        byte[] may = table;
        int last = to - width;
        for (int i = from; i <= last; i += stride) {
            int g = (Words.four(text, i) | COARSE) & mask;
            int hash = (g * SPREAD) >>> SHIFT;
            if (may[hash & (may.length - 1)] != 0) {
                verify(g, hash, text, from, i, to, seen, found);
            }
        }
    }

    private void matchEverywhere(byte[] text, int from, int to, Seen seen, Found found) {
        byte[] may = table;
        int in = may.length - 1;
        int m = mask;
        int i = from;
        int last = to - width;
        for (; i + 3 <= last; i += 4) {
            long w = Words.eight(text, i) | Letters.COARSE;
            int a = (((int) w & m) * SPREAD) >>> SHIFT;
            int b = (((int) (w >>> 8) & m) * SPREAD) >>> SHIFT;
            int c = (((int) (w >>> 16) & m) * SPREAD) >>> SHIFT;
            int d = (((int) (w >>> 24) & m) * SPREAD) >>> SHIFT;
            if ((may[a & in] | may[b & in] | may[c & in] | may[d & in]) != 0) {
                if (may[a & in] != 0) {
                    verify((int) w & m, a, text, from, i, to, seen, found);
                }
                if (may[b & in] != 0) {
                    verify((int) (w >>> 8) & m, b, text, from, i + 1, to, seen, found);
                }
                if (may[c & in] != 0) {
                    verify((int) (w >>> 16) & m, c, text, from, i + 2, to, seen, found);
                }
                if (may[d & in] != 0) {
                    verify((int) (w >>> 24) & m, d, text, from, i + 3, to, seen, found);
                }
            }
        }
        for (; i <= last; i++) {
            int g = (Words.four(text, i) | COARSE) & m;
            int hash = (g * SPREAD) >>> SHIFT;
            if (may[hash & in] != 0) {
                verify(g, hash, text, from, i, to, seen, found);
            }
        }
    }

    private void verify(
            int g, int hash, byte[] text, int from, int at, int to, Seen seen, Found found) {
        for (int i = first[hash & (first.length - 1)]; i != Chains.NONE; i = next[i]) {
            int begin = at - offset[i];
            if (gram[i] == g
                    && !seen.contains(needle[i])
                    && begin >= from
                    && begin + needles.length(needle[i]) <= to
                    && needles.standsAt(needle[i], text, begin)
                    && !JsonText.isInsideEscape(text, from, begin)) {
                seen.add(needle[i]);
                found.add(needles.finds(needle[i]));
            }
        }
    }
}
