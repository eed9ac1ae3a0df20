package jp.sekisho.detect.correlate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;

/// How many of the rules have hit one after the other, from the first one on. Events of the same time
/// come after each other as they came in.
final class Ordered implements Window {
    /// More hits of one rule in a window than this are not kept; the oldest give way.
    private static final int HITS_PER_RULE = 256;

    private final Times[] hits;

    Ordered(int rules) {
        hits =
                IntStream.range(0, rules)
                        .mapToObj(_ -> new Times(HITS_PER_RULE))
                        .toArray(Times[]::new);
    }

    @Override
    public void add(long time, long sequence, int position, long value, double number) {
        hits[position].add(time, sequence);
    }

    @Override
    public void forget(long horizon) {
        for (Times times : hits) {
            while (times.size() > 0 && times.time(0) <= horizon) {
                times.removeFirst();
            }
        }
    }

    /// The earliest hit of each rule after that of the one before is never a worse choice than a later.
    @Override
    public double figure() {
        long time = Long.MIN_VALUE;
        long sequence = Long.MIN_VALUE;
        for (int rule = 0; rule < hits.length; rule++) {
            int next = after(hits[rule], time, sequence);
            if (next < 0) {
                return rule;
            }
            time = hits[rule].time(next);
            sequence = hits[rule].beside(next);
        }
        return hits.length;
    }

    private static int after(Times times, long time, long sequence) {
        for (int i = 0; i < times.size(); i++) {
            if (times.time(i) > time || (times.time(i) == time && times.beside(i) > sequence)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public long first() {
        long first = Long.MAX_VALUE;
        for (Times times : hits) {
            first = times.size() == 0 ? first : Math.min(first, times.time(0));
        }
        return first;
    }

    @Override
    public boolean isEmpty() {
        for (Times times : hits) {
            if (times.size() > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int bytes() {
        int sum = 32;
        for (Times times : hits) {
            sum += times.bytes();
        }
        return sum;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (Times times : hits) {
            times.write(out);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (Times times : hits) {
            times.read(in);
        }
    }
}
