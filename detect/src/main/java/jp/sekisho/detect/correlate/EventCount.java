package jp.sekisho.detect.correlate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// How many events there were. No more are kept than are needed to decide the condition.
record EventCount(Times times) implements Window {
    @Override
    public void add(long time, long sequence, int position, long value, double number) {
        times.add(time, sequence);
    }

    @Override
    public void forget(long horizon) {
        while (times.size() > 0 && times.time(0) <= horizon) {
            times.removeFirst();
        }
    }

    @Override
    public double figure() {
        return times.size();
    }

    @Override
    public long first() {
        return times.time(0);
    }

    @Override
    public boolean isEmpty() {
        return times.size() == 0;
    }

    @Override
    public int bytes() {
        return 16 + times.bytes();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        times.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        times.read(in);
    }
}
