package jp.sekisho.detect.match;

import java.util.Arrays;

/// What was found in a text: items, and gates of patterns. A gate is written as a negative number:
/// pattern and which of its necessary texts. One thread.
final class Found {
    private static final int GATES_PER_PATTERN = 8;

    private int[] finds = new int[64];
    private int count;

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
    }

    void add(int find) {
        if (count == finds.length) {
            finds = Arrays.copyOf(finds, 2 * count);
        }
        finds[count++] = find;
    }

    void add(int[] all) {
        for (int find : all) {
            add(find);
        }
    }

    int count() {
        return count;
    }

    int find(int i) {
        return finds[i];
    }

    int[] finds() {
        return finds;
    }

    boolean contains(int item) {
        for (int i = 0; i < count; i++) {
            if (finds[i] == item) {
                return true;
            }
        }
        return false;
    }

    /// Keeps the first `size` finds.
    void cut(int size) {
        count = size;
    }

    /// Drops what was found twice.
    void distinct() {
        if (count > 1) {
            Arrays.sort(finds, 0, count);
            int kept = 1;
            for (int i = 1; i < count; i++) {
                if (finds[i] != finds[kept - 1]) {
                    finds[kept++] = finds[i];
                }
            }
            count = kept;
        }
    }
}
