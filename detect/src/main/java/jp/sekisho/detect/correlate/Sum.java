package jp.sekisho.detect.correlate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// The sum or the average of numbers. Up to [#CAPACITY] numbers are kept apart; when there are more,
/// neighbours in time are joined, so that old ones leave the window a little late, but none is lost.
final class Sum implements Window {
    static final int CAPACITY = 4096;

    private final boolean average;
    private long[] time = new long[4];
    private double[] sum = new double[4];
    private int[] count = new int[4];
    private int size;

    Sum(boolean average) {
        this.average = average;
    }

    @Override
    public void add(long at, long sequence, int position, long value, double number) {
        add(at, number, 1);
    }

    private void add(long at, double number, int numbers) {
        if (size == time.length) {
            if (size == CAPACITY) {
                joinNeighbours();
            } else {
                time = Arrays.copyOf(time, 2 * size);
                sum = Arrays.copyOf(sum, 2 * size);
                count = Arrays.copyOf(count, 2 * size);
            }
        }
        int i = size++;
        while (i > 0 && time[i - 1] > at) {
            time[i] = time[i - 1];
            sum[i] = sum[i - 1];
            count[i] = count[i - 1];
            i--;
        }
        time[i] = at;
        sum[i] = number;
        count[i] = numbers;
    }

    private void joinNeighbours() {
        for (int i = 0; i < CAPACITY / 2; i++) {
            time[i] = time[2 * i + 1];
            sum[i] = sum[2 * i] + sum[2 * i + 1];
            count[i] = count[2 * i] + count[2 * i + 1];
        }
        size = CAPACITY / 2;
    }

    @Override
    public void forget(long horizon) {
        int gone = 0;
        while (gone < size && time[gone] <= horizon) {
            gone++;
        }
        if (gone > 0) {
            size -= gone;
            System.arraycopy(time, gone, time, 0, size);
            System.arraycopy(sum, gone, sum, 0, size);
            System.arraycopy(count, gone, count, 0, size);
        }
    }

    /// Summed anew each time, so that nothing is left over of numbers that are gone.
    @Override
    public double figure() {
        double total = 0;
        long numbers = 0;
        for (int i = 0; i < size; i++) {
            total += sum[i];
            numbers += count[i];
        }
        return average ? total / numbers : total;
    }

    @Override
    public long first() {
        return time[0];
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public int bytes() {
        return 96 + 20 * time.length;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(time[i]);
            out.writeDouble(sum[i]);
            out.writeInt(count[i]);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        int entries = in.readInt();
        if (entries < 0 || entries > CAPACITY) {
            throw new IOException(entries + " sums where " + CAPACITY + " are allowed");
        }
        for (int i = 0; i < entries; i++) {
            add(in.readLong(), in.readDouble(), in.readInt());
        }
    }
}
