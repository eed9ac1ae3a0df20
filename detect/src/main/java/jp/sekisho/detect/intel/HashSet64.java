package jp.sekisho.detect.intel;

/// Hashes of 64 bits, with a bit map before them that settles nearly all misses with one look.
final class HashSet64 {
    private long[] table = new long[64];
    private long[] filter = new long[16];
    private int size;
    private boolean hasZero;

    void add(long hash) {
        if (hash == 0) {
            hasZero = true;
            return;
        }
        if (4 * size >= table.length) {
            long[] old = table;
            table = new long[4 * old.length];
            filter = new long[table.length / 4];
            size = 0;
            for (long each : old) {
                if (each != 0) {
                    insert(each);
                }
            }
        }
        insert(hash);
    }

    private void insert(long hash) {
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (table[slot] != 0 && table[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        size += table[slot] == 0 ? 1 : 0;
        table[slot] = hash;
        filter[word(hash)] |= 1L << (hash >>> 40);
    }

    private int word(long hash) {
        return (int) (hash >>> 46) & (filter.length - 1);
    }

    boolean contains(long hash) {
        if ((filter[word(hash)] & 1L << (hash >>> 40)) == 0) {
            return hash == 0 && hasZero;
        }
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (table[slot] != 0) {
            if (table[slot] == hash) {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        return false;
    }
}
