package jp.sekisho.detect.correlate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Times in ascending order, each with a number beside it, up to a capacity; then the oldest gives way.
/// Adding costs constant time where times come nearly in order.
final class Times {
    private static final int FIRST_SIZE = 4;

    private final int capacity;
    private long[] times = new long[FIRST_SIZE];
    private long[] beside = new long[FIRST_SIZE];
    private int head;
    private int size;

    Times(int capacity) {
        this.capacity = capacity;
    }

    int size() {
        return size;
    }

    long time(int i) {
        return times[at(i)];
    }

    long beside(int i) {
        return beside[at(i)];
    }

    private int at(int i) {
        return (head + i) & (times.length - 1);
    }

    void add(long time, long number) {
        if (size == capacity) {
            if (time <= time(0)) {
                return;
            }
            removeFirst();
        }
        if (size == times.length) {
            grow();
        }
        int i = size++;
        while (i > 0 && time(i - 1) > time) {
            times[at(i)] = time(i - 1);
            beside[at(i)] = beside(i - 1);
            i--;
        }
        times[at(i)] = time;
        beside[at(i)] = number;
    }

    void removeFirst() {
        head = (head + 1) & (times.length - 1);
        size--;
    }

    private void grow() {
        long[] moreTimes = new long[2 * size];
        long[] moreBeside = new long[2 * size];
        for (int i = 0; i < size; i++) {
            moreTimes[i] = time(i);
            moreBeside[i] = beside(i);
        }
        times = moreTimes;
        beside = moreBeside;
        head = 0;
    }

    int bytes() {
        return 64 + 16 * times.length;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(time(i));
            out.writeLong(beside(i));
        }
    }

    void read(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > capacity) {
            throw new IOException(count + " times where " + capacity + " are allowed");
        }
        for (int i = 0; i < count; i++) {
            add(in.readLong(), in.readLong());
        }
    }
}
