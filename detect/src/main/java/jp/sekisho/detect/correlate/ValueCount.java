package jp.sekisho.detect.correlate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// How many distinct values there were.
record ValueCount(DistinctTimes values) implements Window {
    @Override
    public void add(long time, long sequence, int position, long value, double number) {
        values.add(value, time);
    }

    @Override
    public void forget(long horizon) {
        while (values.size() > 0 && values.oldestTime() <= horizon) {
            values.removeOldest();
        }
    }

    @Override
    public double figure() {
        return values.size();
    }

    @Override
    public long first() {
        return values.oldestTime();
    }

    @Override
    public boolean isEmpty() {
        return values.size() == 0;
    }

    @Override
    public int bytes() {
        return 16 + values.bytes();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        values.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        values.read(in);
    }
}
