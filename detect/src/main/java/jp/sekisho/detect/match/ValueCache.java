package jp.sekisho.detect.match;

import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.text.Words;

import java.util.Arrays;

/// Remembers which items a value made true, since logs repeat themselves. A value is compared in full,
/// so the answer is exact; when the room is used up, everything is forgotten. One thread.
///
/// Layout: sets of two entries; the values lie behind one another in one array, the items in another.
final class ValueCache {
    /// Longer values seldom repeat and would crowd out many short ones.
    static final int MAX_LENGTH = 1024;

    static final int NOT_FOUND = -1;
    private static final int SETS = 1 << 13;
    private static final int VALUE_BYTES = 4 << 20;
    private static final int ITEMS = 1 << 19;

    private final long[] hash = new long[2 * SETS];
    private final int[] at = new int[2 * SETS];
    private final int[] length = new int[2 * SETS];
    private final int[] start = new int[2 * SETS];
    private final int[] end = new int[2 * SETS];
    private final byte[] values = new byte[VALUE_BYTES];
    private final int[] items = new int[ITEMS];
    private int valuesEnd;
    private int itemsEnd;
    private int turn;

    long key(Event event, int value, long seed) {
        long kind = event.kind(value).hashSeed();
        return Words.hash(event.bytes(), event.from(value), event.to(value), seed + kind) | 1;
    }

    int find(long key, Event event, int value) {
        int i = first(key);
        if (hash[i] == key && is(i, event, value)) {
            return i;
        }
        return hash[i + 1] == key && is(i + 1, event, value) ? i + 1 : NOT_FOUND;
    }

    private static int first(long key) {
        return 2 * ((int) (key >>> 40) & (SETS - 1));
    }

    private boolean is(int entry, Event event, int value) {
        return Arrays.equals(
                values,
                at[entry],
                at[entry] + length[entry],
                event.bytes(),
                event.from(value),
                event.to(value));
    }

    void put(long key, Event event, int value, Found found) {
        int size = event.to(value) - event.from(value);
        if (valuesEnd + size > VALUE_BYTES || itemsEnd + found.count() > ITEMS) {
            Arrays.fill(hash, 0);
            valuesEnd = 0;
            itemsEnd = 0;
            if (found.count() > ITEMS) {
                return;
            }
        }
        int i = first(key);
        int entry = hash[i] == 0 ? i : hash[i + 1] == 0 ? i + 1 : i + (turn++ & 1);
        hash[entry] = key;
        at[entry] = valuesEnd;
        length[entry] = size;
        System.arraycopy(event.bytes(), event.from(value), values, valuesEnd, size);
        valuesEnd += size;
        start[entry] = itemsEnd;
        System.arraycopy(found.items(), 0, items, itemsEnd, found.count());
        itemsEnd += found.count();
        end[entry] = itemsEnd;
    }

    /// Sets what the remembered value makes true.
    void set(int entry, Truth truth) {
        for (int i = start[entry]; i < end[entry]; i++) {
            truth.set(items[i]);
        }
    }
}
