package jp.sekisho.detect.match;

import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Letters;
import jp.sekisho.detect.text.Words;

import java.util.Arrays;
import java.util.List;

/// Finds needles anywhere in a value. Of each needle a few neighbouring bytes are chosen, its gram, that
/// are rare in logs; a bit table says for a place of the text, with few operations and no branch, whether
/// some needle's gram may stand there. Only where it does, needles are compared.
///
/// Where all needles are long, not every place need be looked at: with the grams at s neighbouring
/// offsets of each needle in the table, one of them lies on every s-th place.
///
/// Layout: a table of 2^k bits, k so chosen that at most one bit in 64 is set where that is possible and the table stays in
/// the first cache; for each hash a chain of the grams that have it.
final class GramFilter {
    static final int MAX_WIDTH = 4;
    private static final int MAX_STRIDE = 8;
    private static final int COARSE = 0x20202020;
    private static final int SPREAD = 0x9E3779B1;
    private static final int MIN_BITS = 8;
    private static final int MAX_BITS = 16;

    private final Needles needles;
    private final int width;
    private final int stride;
    private final int mask;
    private final int shift;
    private final long[] table;
    private final int[] first;
    private final int[] next;
    private final int[] gram;
    private final int[] needle;
    private final int[] offset;

    /// All needles are at least `width` bytes long, and `width` is at most four.
    GramFilter(Needles needles, List<Integer> members, List<Needle> all, int width, Rarity rarity) {
        this.needles = needles;
        this.width = width;
        this.mask = width == 4 ? -1 : (1 << (8 * width)) - 1;
        int shortest = members.stream().mapToInt(needles::length).min().orElse(width);
        this.stride = Math.min(MAX_STRIDE, shortest - width + 1);
        int count = members.size() * stride;
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(64 * count), MIN_BITS, MAX_BITS);
        this.shift = 32 - bits;
        this.table = new long[1 << (bits - 6)];
        this.first = new int[1 << bits];
        Arrays.fill(first, Chains.NONE);
        this.next = new int[count];
        this.gram = new int[count];
        this.needle = new int[count];
        this.offset = new int[count];
        int entry = 0;
        for (int member : members) {
            byte[] bytes = all.get(member).bytes();
            byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.PADDING);
            int rarest = rarest(padded, bytes.length, rarity);
            for (int i = 0; i < stride; i++) {
                add(entry++, member, padded, rarest + i);
            }
        }
    }

    private void add(int entry, int member, byte[] bytes, int at) {
        needle[entry] = member;
        offset[entry] = at;
        gram[entry] = (Words.four(bytes, at) | COARSE) & mask;
        int hash = (gram[entry] * SPREAD) >>> shift;
        table[hash >>> 6] |= 1L << hash;
        next[entry] = first[hash];
        first[hash] = entry;
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

    void match(byte[] text, int from, int to, Found found) {
        if (stride == 1) {
            matchEverywhere(text, from, to, found);
            return;
        }
        int last = to - width;
        for (int i = from; i <= last; i += stride) {
            int g = (Words.four(text, i) | COARSE) & mask;
            int hash = (g * SPREAD) >>> shift;
            if ((table[hash >>> 6] >>> hash & 1) != 0) {
                verify(g, hash, text, from, i, to, found);
            }
        }
    }

    private void matchEverywhere(byte[] text, int from, int to, Found found) {
        int i = from;
        int last = to - width;
        for (; i + 3 <= last; i += 4) {
            long w = Words.eight(text, i) | Letters.COARSE;
            int a = (((int) w & mask) * SPREAD) >>> shift;
            int b = (((int) (w >>> 8) & mask) * SPREAD) >>> shift;
            int c = (((int) (w >>> 16) & mask) * SPREAD) >>> shift;
            int d = (((int) (w >>> 24) & mask) * SPREAD) >>> shift;
            long inA = table[a >>> 6] >>> a;
            long inB = table[b >>> 6] >>> b;
            long inC = table[c >>> 6] >>> c;
            long inD = table[d >>> 6] >>> d;
            if (((inA | inB | inC | inD) & 1) != 0) {
                if ((inA & 1) != 0) {
                    verify((int) w & mask, a, text, from, i, to, found);
                }
                if ((inB & 1) != 0) {
                    verify((int) (w >>> 8) & mask, b, text, from, i + 1, to, found);
                }
                if ((inC & 1) != 0) {
                    verify((int) (w >>> 16) & mask, c, text, from, i + 2, to, found);
                }
                if ((inD & 1) != 0) {
                    verify((int) (w >>> 24) & mask, d, text, from, i + 3, to, found);
                }
            }
        }
        for (; i <= last; i++) {
            int g = (Words.four(text, i) | COARSE) & mask;
            int hash = (g * SPREAD) >>> shift;
            if ((table[hash >>> 6] >>> hash & 1) != 0) {
                verify(g, hash, text, from, i, to, found);
            }
        }
    }

    private void verify(int g, int hash, byte[] text, int from, int at, int to, Found found) {
        for (int i = first[hash]; i != Chains.NONE; i = next[i]) {
            int begin = at - offset[i];
            if (gram[i] == g
                    && begin >= from
                    && begin + needles.length(needle[i]) <= to
                    && needles.standsAt(needle[i], text, begin)
                    && !JsonText.isInsideEscape(text, from, begin)) {
                found.add(needles.finds(needle[i]));
            }
        }
    }
}
