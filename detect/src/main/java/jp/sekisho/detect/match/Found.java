package jp.sekisho.detect.match;

import java.util.Arrays;

/// What was found in one value: items, and gates of patterns. A gate is written as a negative number:
/// pattern and which of its necessary texts. One thread.
final class Found {
    private static final int GATES_PER_PATTERN = 8;

    private int[] items = new int[64];
    private int count;

    private int[] gates = new int[16];
    private int gateCount;

    static int gate(int pattern, int text) {
        return -1 - (pattern * GATES_PER_PATTERN + text);
    }

    static int patternOf(int gate) {
        return (-1 - gate) / GATES_PER_PATTERN;
    }

    static int bitOf(int gate) {
        return 1 << (-1 - gate) % GATES_PER_PATTERN;
    }

    void clear() {
        count = 0;
        gateCount = 0;
    }

    void add(int[] finds) {
        for (int find : finds) {
            if (find >= 0) {
                if (count == items.length) {
                    items = Arrays.copyOf(items, 2 * count);
                }
                items[count++] = find;
            } else {
                if (gateCount == gates.length) {
                    gates = Arrays.copyOf(gates, 2 * gateCount);
                }
                gates[gateCount++] = find;
            }
        }
    }

    int count() {
        return count;
    }

    int item(int i) {
        return items[i];
    }

    int[] items() {
        return items;
    }

    boolean contains(int item) {
        for (int i = 0; i < count; i++) {
            if (items[i] == item) {
                return true;
            }
        }
        return false;
    }

    int gateCount() {
        return gateCount;
    }

    int gate(int i) {
        return gates[i];
    }

    /// Forgets the gates, which belong to the patterns of one index.
    void closeGates() {
        gateCount = 0;
    }

    /// Drops what was found twice.
    void distinct() {
        if (count > 1) {
            Arrays.sort(items, 0, count);
            int kept = 1;
            for (int i = 1; i < count; i++) {
                if (items[i] != items[kept - 1]) {
                    items[kept++] = items[i];
                }
            }
            count = kept;
        }
    }
}
