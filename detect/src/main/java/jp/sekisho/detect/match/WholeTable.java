package jp.sekisho.detect.match;

import java.util.ArrayList;
import java.util.List;
import jp.sekisho.detect.text.Letters;

/// Finds needles that are the whole value, by a hash of the value that disregards case. A value whose
/// length no needle has is not even hashed.
final class WholeTable {
    private final Needles needles;
    private final Chains chains;
    private final long lengths;

    WholeTable(Needles needles, List<Integer> whole) {
        this.needles = needles;
        List<Chains.Entry> entries = new ArrayList<>();
        long seen = 0;
        for (int needle : whole) {
            int length = needles.length(needle);
            long hash = Letters.coarseHash(needles.bytes(needle), 0, length);
            entries.add(new Chains.Entry(hash, needle));
            seen |= 1L << length;
        }
        this.chains = new Chains(entries);
        this.lengths = seen;
    }

    void match(byte[] text, int from, int to, Found found) {
        int length = to - from;
        if ((lengths >>> length & 1) == 0) {
            return;
        }
        int link = chains.first(Letters.coarseHash(text, from, to));
        for (; link != Chains.NONE; link = chains.next(link)) {
            int needle = chains.needle(link);
            if (needles.length(needle) == length && needles.standsAt(needle, text, from)) {
                found.add(needles.finds(needle));
            }
        }
    }
}
