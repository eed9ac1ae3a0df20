package jp.sekisho.detect.text;

import java.util.Arrays;

/// Comparing bytes without the case of ASCII letters, eight at a time.
public final class Letters {
    /// Or-ed to a byte, it makes upper case lower. It also joins some other characters, so that it may
    /// find candidates but decide nothing.
    public static final long COARSE = 0x2020202020202020L;

    private static final long LOW = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private Letters() {}

    /// Eight bytes with their ASCII letters in lower case.
    public static long lower(long eight) {
        long seven = eight & ~HIGH;
        long fromA = seven + (0x80 - 'A') * LOW;
        long afterZ = seven + (0x80 - 'Z' - 1) * LOW;
        return eight | ((fromA ^ afterZ) & HIGH & ~eight) >>> 2;
    }

    /// Whether the bytes at `at`, with ASCII letters in lower case, are those of `lower`. Both arrays
    /// are padded.
    public static boolean equal(byte[] text, int at, byte[] lower, int from, int length) {
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            if (lower(Words.eight(text, at + i)) != Words.eight(lower, from + i)) {
                return false;
            }
        }
        if (i == length) {
            return true;
        }
        long rest = lower(Words.eight(text, at + i)) ^ Words.eight(lower, from + i);
        return (rest & ((1L << ((length - i) << 3)) - 1)) == 0;
    }

    /// Whether the bytes are the same.
    public static boolean same(byte[] text, int at, byte[] other, int from, int length) {
        return Arrays.mismatch(text, at, at + length, other, from, from + length) < 0;
    }

    /// Whether any byte is not ASCII.
    public static boolean beyondAscii(byte[] text, int from, int to) {
        long all = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            all |= Words.eight(text, i);
        }
        if (i < to) {
            all |= Words.eight(text, i) & ((1L << ((to - i) << 3)) - 1);
        }
        return (all & HIGH) != 0;
    }

    /// A hash that is the same for texts that differ only in case.
    public static long coarseHash(byte[] text, int from, int to) {
        long hash = (to - from) * 0x9E3779B97F4A7C15L;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            hash = (hash ^ (Words.eight(text, i) | COARSE)) * 0xFF51AFD7ED558CCDL;
            hash ^= hash >>> 32;
        }
        if (i < to) {
            long rest = (Words.eight(text, i) & ((1L << ((to - i) << 3)) - 1)) | COARSE;
            hash = (hash ^ rest) * 0xFF51AFD7ED558CCDL;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
