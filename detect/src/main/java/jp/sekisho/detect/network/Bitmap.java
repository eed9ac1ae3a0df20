package jp.sekisho.detect.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// How many different texts there were, by linear counting: a bit for each hash. With n texts in m bits the
/// error is about sqrt(m) / n for n up to m.
///
/// Source: Whang, Vander-Zanden, Taylor, "A linear-time probabilistic counting algorithm" (1990).
final class Bitmap {
    private final long[] words;

    /// `bits` is a power of two from 64 on.
    Bitmap(int bits) {
        words = new long[bits / 64];
    }

    void add(long hash) {
        int bit = (int) (hash >>> 32) & (64 * words.length - 1);
        words[bit >>> 6] |= 1L << bit;
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    void set(Bitmap other) {
        System.arraycopy(other.words, 0, words, 0, words.length);
    }

    void write(DataOutput out) throws IOException {
        for (long word : words) {
            out.writeLong(word);
        }
    }

    void read(DataInput in) throws IOException {
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readLong();
        }
    }

    double count() {
        return countWith(this);
    }

    /// How many there were in this or the other.
    double countWith(Bitmap other) {
        int ones = 0;
        for (int i = 0; i < words.length; i++) {
            ones += Long.bitCount(words[i] | other.words[i]);
        }
        double bits = 64.0 * words.length;
        double empty = Math.max(1, bits - ones);
        return bits * Math.log(bits / empty);
    }
}
