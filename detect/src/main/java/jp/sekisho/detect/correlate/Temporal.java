package jp.sekisho.detect.correlate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// How many of the rules have hit, in whatever order.
final class Temporal implements Window {
    private static final long NEVER = Long.MIN_VALUE;

    /// For each rule when it hit last.
    private final long[] last;

    Temporal(int rules) {
        last = new long[rules];
        Arrays.fill(last, NEVER);
    }

    @Override
    public void add(long time, long sequence, int position, long value, double number) {
        last[position] = Math.max(last[position], time);
    }

    @Override
    public void forget(long horizon) {
        for (int i = 0; i < last.length; i++) {
            if (last[i] <= horizon) {
                last[i] = NEVER;
            }
        }
    }

    @Override
    public double figure() {
        int hit = 0;
        for (long time : last) {
            hit += time == NEVER ? 0 : 1;
        }
        return hit;
    }

    @Override
    public long first() {
        long first = Long.MAX_VALUE;
        for (long time : last) {
            first = time == NEVER ? first : Math.min(first, time);
        }
        return first;
    }

    @Override
    public boolean isEmpty() {
        return figure() == 0;
    }

    @Override
    public int bytes() {
        return 32 + 8 * last.length;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (long time : last) {
            out.writeLong(time);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (int i = 0; i < last.length; i++) {
            last[i] = in.readLong();
        }
    }
}
