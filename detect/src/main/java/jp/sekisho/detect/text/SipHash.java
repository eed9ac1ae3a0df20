package jp.sekisho.detect.text;

/// A hash of 64 bits of which nobody can make many texts share one, so that a stranger who chooses his
/// values neither slows a table down nor hides values among others that count as one. The same in each
/// run.
///
/// Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012), with one and three rounds.
public final class SipHash {
    private static final long KEY = 0x53454B49_53484F31L;

    private SipHash() {}

    /// `bytes` is padded (see [Words#PADDING]); `seed` tells apart what must not be confused.
    public static long of(byte[] bytes, int from, int to, long seed) {
        long v0 = seed ^ 0x736F6D6570736575L;
        long v1 = KEY ^ 0x646F72616E646F6DL;
        long v2 = seed ^ 0x6C7967656E657261L;
        long v3 = KEY ^ 0x7465646279746573L;
        int length = to - from;
        int whole = from + (length & ~7);
        for (int at = from; at <= whole; at += 8) {
            long word =
                    at < whole
                            ? Words.eight(bytes, at)
                            : ((long) length << 56)
                                    | (Words.eight(bytes, at) & ((1L << ((length & 7) << 3)) - 1));
            v3 ^= word;
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32) + v3;
            v2 += v1;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
            v0 ^= word;
        }
        v2 ^= 0xFF;
        for (int round = 0; round < 3; round++) {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32) + v3;
            v2 += v1;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }
}
