package jp.sekisho.detect.correlate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// A percentile of numbers. Up to [#CAPACITY] numbers are kept; then the oldest give way. A percentile
/// lies between two numbers as far as its rank lies between theirs.
final class Percentile implements Window {
    static final int CAPACITY = 4096;

    private final double rank;

    /// Beside each time the bits of its number.
    private final Times times = new Times(CAPACITY);

    private double[] sorted = new double[4];
    private int size;

    Percentile(double rank) {
        this.rank = rank;
    }

    @Override
    public void add(long time, long sequence, int position, long value, double number) {
        if (times.size() == CAPACITY) {
            if (time <= times.time(0)) {
                return;
            }
            removeFirst();
        }
        times.add(time, Double.doubleToRawLongBits(number));
        if (size == sorted.length) {
            sorted = Arrays.copyOf(sorted, 2 * size);
        }
        int at = Arrays.binarySearch(sorted, 0, size, number);
        int place = at < 0 ? -at - 1 : at;
        System.arraycopy(sorted, place, sorted, place + 1, size - place);
        sorted[place] = number;
        size++;
    }

    private void removeFirst() {
        double number = Double.longBitsToDouble(times.beside(0));
        int at = Arrays.binarySearch(sorted, 0, size, number);
        System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
        size--;
        times.removeFirst();
    }

    @Override
    public void forget(long horizon) {
        while (times.size() > 0 && times.time(0) <= horizon) {
            removeFirst();
        }
    }

    @Override
    public double figure() {
        if (size == 0) {
            return Double.NaN;
        }
        double place = rank / 100 * (size - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(size - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    @Override
    public long first() {
        return times.time(0);
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public int bytes() {
        return 48 + times.bytes() + 8 * sorted.length;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        times.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        Times read = new Times(CAPACITY);
        read.read(in);
        for (int i = 0; i < read.size(); i++) {
            add(read.time(i), 0, 0, 0, Double.longBitsToDouble(read.beside(i)));
        }
    }
}
