package jp.sekisho.proof;

import java.util.Arrays;

/// Gathers [Sequences], joining those that follow each other.
final class SequenceGatherer {

    private long[] bounds = new long[16]; // first and last of each run, by turns
    private int used;

    void add(long sequence) {
        if (used > 0 && bounds[used - 1] + 1 == sequence) {
            bounds[used - 1] = sequence;
            return;
        }
        if (used == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * used);
        }
        bounds[used++] = sequence;
        bounds[used++] = sequence;
    }

    Sequences gathered() {
        return used == 0 ? Sequences.NONE : new Sequences(Arrays.copyOf(bounds, used));
    }
}
