package jp.sekisho.detect.match;

import java.util.Arrays;
import java.util.List;

/// A table from a number to the needles that have it, as chains: an open table of first links, and one
/// next link per needle. Immutable once built.
final class Chains {
    static final int NONE = -1;

    private final long[] keys;
    private final int[] first;
    private final int[] next;
    private final int[] needles;
    private final int mask;

    record Entry(long key, int needle) {}

    Chains(List<Entry> entries) {
        int capacity = Integer.highestOneBit(Math.max(1, entries.size())) * 4;
        this.mask = capacity - 1;
        this.keys = new long[capacity];
        this.first = new int[capacity];
        this.next = new int[entries.size()];
        this.needles = new int[entries.size()];
        Arrays.fill(first, NONE);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int slot = slot(entry.key);
            keys[slot] = entry.key;
            needles[i] = entry.needle;
            next[i] = first[slot];
            first[slot] = i;
        }
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (first[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    boolean isEmpty() {
        return next.length == 0;
    }

    /// The first link of a number's chain, or [#NONE].
    int first(long key) {
        return first[slot(key)];
    }

    int next(int link) {
        return next[link];
    }

    int needle(int link) {
        return needles[link];
    }
}
