package jp.sekisho.acl;

/// Sets of accounts as words of 64 bits. All arrays of one census have the same length.
final class Bits {

    private Bits() {}

    static long[] of(int size) {
        return new long[(size + 63) >>> 6];
    }

    static void set(long[] bits, int index) {
        bits[index >>> 6] |= 1L << index;
    }

    static boolean has(long[] bits, int index) {
        return (bits[index >>> 6] & 1L << index) != 0;
    }

    static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    static boolean contains(long[] all, long[] some) {
        for (int i = 0; i < all.length; i++) {
            if ((some[i] & ~all[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] |= more[i];
        }
    }

    static long[] or(long[] a, long[] b) {
        long[] both = a.clone();
        add(both, b);
        return both;
    }

    static long[] and(long[] a, long[] b) {
        long[] common = a.clone();
        for (int i = 0; i < common.length; i++) {
            common[i] &= b[i];
        }
        return common;
    }

    static long[] andNot(long[] a, long[] b) {
        long[] rest = a.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] &= ~b[i];
        }
        return rest;
    }
}
