package jp.sekisho.detect.match;

import java.util.Arrays;
import jp.sekisho.detect.text.Words;

/// Remembers what was found in texts, since logs repeat themselves. A text is compared in full, so the
/// answer is exact; when the room is used up, everything is forgotten. One thread.
///
/// Layout: sets of two entries. An entry is eight numbers, half a cache line: the hash (two), where the
/// text lies in `texts` and how long it is, where its finds begin and end in `finds`.
final class TextCache {
    static final int NOT_FOUND = -1;
    private static final int ENTRY = 8;
    private static final int AT = 2;
    private static final int LENGTH = 3;
    private static final int START = 4;
    private static final int END = 5;

    private final int sets;
    private final int[] entries;
    private final byte[] texts;
    private final int[] finds;
    private int textsEnd;
    private int findsEnd;
    private int turn;

    /// `sets` is a power of two.
    TextCache(int sets, int textBytes, int findCount) {
        this.sets = sets;
        this.entries = new int[2 * sets * ENTRY];
        this.texts = new byte[textBytes];
        this.finds = new int[findCount];
    }

    static long key(byte[] text, int from, int to, long seed) {
        return Words.hash(text, from, to, seed) | 1;
    }

    /// The entry of a text, or [#NOT_FOUND].
    int find(long key, byte[] text, int from, int to) {
        int entry = first(key);
        if (is(entry, key, text, from, to)) {
            return entry;
        }
        return is(entry + ENTRY, key, text, from, to) ? entry + ENTRY : NOT_FOUND;
    }

    private int first(long key) {
        return 2 * ENTRY * ((int) (key >>> 40) & (sets - 1));
    }

    private boolean is(int entry, long key, byte[] text, int from, int to) {
        return entries[entry] == (int) key
                && entries[entry + 1] == (int) (key >>> 32)
                && entries[entry + LENGTH] == to - from
                && Arrays.equals(
                        texts,
                        entries[entry + AT],
                        entries[entry + AT] + to - from,
                        text,
                        from,
                        to);
    }

    void put(long key, byte[] text, int from, int to, int[] found, int count) {
        int length = to - from;
        if (length > texts.length / 16 || count > finds.length / 16) {
            return;
        }
        if (textsEnd + length > texts.length || findsEnd + count > finds.length) {
            Arrays.fill(entries, 0);
            textsEnd = 0;
            findsEnd = 0;
        }
        int entry = first(key);
        if (entries[entry] != 0 && (entries[entry + ENTRY] == 0 || (turn++ & 1) == 0)) {
            entry += ENTRY;
        }
        entries[entry] = (int) key;
        entries[entry + 1] = (int) (key >>> 32);
        entries[entry + AT] = textsEnd;
        entries[entry + LENGTH] = length;
        System.arraycopy(text, from, texts, textsEnd, length);
        textsEnd += length;
        entries[entry + START] = findsEnd;
        System.arraycopy(found, 0, finds, findsEnd, count);
        findsEnd += count;
        entries[entry + END] = findsEnd;
    }

    int start(int entry) {
        return entries[entry + START];
    }

    int end(int entry) {
        return entries[entry + END];
    }

    int find(int i) {
        return finds[i];
    }
}
