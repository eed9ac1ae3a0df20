package jp.sekisho.detect.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight or four bytes of an array as one little-endian number. Arrays that are read this way are
/// padded, so that a read at their last byte stays inside.
public final class Words {
    /// Bytes that must follow the last byte of whatever is read in words.
    public static final int PADDING = 32;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    public static long eight(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    public static void putEight(byte[] bytes, int at, long eight) {
        LONGS.set(bytes, at, eight);
    }

    /// Whether none of eight bytes is beyond ASCII.
    public static boolean isAscii(long eight) {
        return (eight & 0x8080808080808080L) == 0;
    }

    public static int four(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    /// Bytes from..to spread into one number; texts that differ seldom share it.
    public static long hash(byte[] bytes, int from, int to, long seed) {
        long a = seed ^ (to - from) * 0x9E3779B97F4A7C15L;
        long b = 0;
        int i = from;
        for (; i + 16 <= to; i += 16) {
            a = (a ^ eight(bytes, i)) * 0xFF51AFD7ED558CCDL;
            b = (b ^ eight(bytes, i + 8)) * 0xC4CEB9FE1A85EC53L;
            a ^= a >>> 32;
            b ^= b >>> 29;
        }
        if (i + 8 <= to) {
            a = (a ^ eight(bytes, i)) * 0xFF51AFD7ED558CCDL;
            a ^= a >>> 32;
            i += 8;
        }
        if (i < to) {
            long rest = eight(bytes, i) & ((1L << ((to - i) << 3)) - 1);
            b = (b ^ rest) * 0xC4CEB9FE1A85EC53L;
            b ^= b >>> 29;
        }
        long h = (a ^ b * 0x9E3779B97F4A7C15L) * 0xFF51AFD7ED558CCDL;
        return h ^ h >>> 33;
    }
}
