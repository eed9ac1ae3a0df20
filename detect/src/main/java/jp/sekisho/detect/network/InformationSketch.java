package jp.sekisho.detect.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// How many bytes different texts have together, each counted once, in 256 bytes; the error is about one
/// part in eight.
///
/// Each register holds the least of exponential variables that texts draw by their hash, with their length
/// as rate. Source: Cohen, "Size-estimation framework with applications to transitive closure and
/// reachability" (1997).
final class InformationSketch {
    private static final int REGISTERS = 64;

    private final float[] least = new float[REGISTERS];

    InformationSketch() {
        clear();
    }

    void clear() {
        Arrays.fill(least, Float.POSITIVE_INFINITY);
    }

    void add(long hash, int length) {
        long state = hash;
        for (int i = 0; i < REGISTERS; i++) {
            state += 0x9E3779B97F4A7C15L;
            long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
            double uniform = ((mixed ^ mixed >>> 31) >>> 11) * 0x1p-53;
            float drawn = (float) (-Math.log1p(-uniform) / length);
            if (drawn < least[i]) {
                least[i] = drawn;
            }
        }
    }

    void write(DataOutput out) throws IOException {
        for (float value : least) {
            out.writeFloat(value);
        }
    }

    void read(DataInput in) throws IOException {
        for (int i = 0; i < REGISTERS; i++) {
            least[i] = in.readFloat();
        }
    }

    double bytes() {
        double sum = 0;
        for (float value : least) {
            sum += value;
        }
        return sum == Double.POSITIVE_INFINITY ? 0 : (REGISTERS - 1) / sum;
    }
}
