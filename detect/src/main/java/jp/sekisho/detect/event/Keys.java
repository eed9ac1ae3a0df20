package jp.sekisho.detect.event;

import java.util.Arrays;
import jp.sekisho.detect.text.Letters;
import jp.sekisho.detect.text.Words;

/// The names that a reader has met, and which of them followed which: events of one source have their
/// names in the same order, so that the next name is mostly known before it is read. What is guessed is
/// compared in full. One thread; holds no more than a few thousand names, whatever comes in.
///
/// Layout: a name is kept with its closing quote and colon, so that one comparison does for all.
final class Keys {
    static final int NONE = -1;
    private static final int CAPACITY = 1 << 12;
    private static final int MAX_LENGTH = 64;

    private final int[] parent = new int[CAPACITY];
    private final int[] child = new int[CAPACITY];
    private final int[] start = new int[CAPACITY];
    private final int[] length = new int[CAPACITY];
    private final int[] follower = new int[CAPACITY];
    private byte[] names = new byte[1 << 12];
    private int namesEnd;
    private int size;

    private final int[] table = new int[2 * CAPACITY];

    /// The name met last; before the first name of an event, the last of the one before.
    private int last;

    Keys() {
        Arrays.fill(table, NONE);
    }

    /// The key at `at`, right after its opening quote, in the object of node `above`, if it is the one
    /// expected; else [#NONE].
    int guess(byte[] json, int at, int above) {
        if (size == 0) {
            return NONE;
        }
        int key = follower[last];
        if (parent[key] != above || !stands(key, json, at)) {
            return NONE;
        }
        last = key;
        return key;
    }

    private boolean stands(int key, byte[] json, int at) {
        int from = start[key];
        int left = length[key];
        int i = 0;
        for (; left > 8; left -= 8) {
            if (Words.eight(json, at + i) != Words.eight(names, from + i)) {
                return false;
            }
            i += 8;
        }
        long rest = Words.eight(json, at + i) ^ Words.eight(names, from + i);
        // Shifting by the bytes that do not belong to the name leaves those that do.
        return (rest << ((8 - left) << 3)) == 0;
    }

    /// The bytes of a key with its closing quote and colon.
    int length(int key) {
        return length[key];
    }

    /// The node that a key leads to.
    int child(int key) {
        return child[key];
    }

    /// The key at from..to in the object of node `above`, if it was met before and a quote and a colon
    /// follow it; else [#NONE].
    int find(byte[] json, int from, int to, int above) {
        int key = table[slot(json, from, to, above)];
        if (key != NONE) {
            follower[last] = key;
            last = key;
        }
        return key;
    }

    /// Remembers the key at from..to, which is followed by a quote and a colon and was not met before.
    void learn(byte[] json, int from, int to, int above, int below) {
        int bytes = to - from + 2;
        // A name that is not ASCII must be read, so that it is known whether it is UTF-8.
        if (size < CAPACITY && bytes <= MAX_LENGTH && !Letters.beyondAscii(json, from, to)) {
            int key = add(json, from, bytes, above, below);
            table[slot(json, from, to, above)] = key;
            follower[last] = key;
            last = key;
        }
    }

    /// Where the table has the key, or has room for it.
    private int slot(byte[] json, int from, int to, int above) {
        int bytes = to - from + 2;
        int slot = (int) (Words.hash(json, from, to, above) >>> 40) & (table.length - 1);
        while (table[slot] != NONE && !is(table[slot], json, from, bytes, above)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean is(int key, byte[] json, int from, int bytes, int above) {
        return parent[key] == above && length[key] == bytes && stands(key, json, from);
    }

    private int add(byte[] json, int from, int bytes, int above, int below) {
        if (namesEnd + bytes + Words.PADDING > names.length) {
            names = Arrays.copyOf(names, 2 * names.length);
        }
        System.arraycopy(json, from, names, namesEnd, bytes);
        parent[size] = above;
        child[size] = below;
        start[size] = namesEnd;
        length[size] = bytes;
        namesEnd += bytes;
        return size++;
    }
}
