package jp.sekisho.detect.correlate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Distinct values (by a hash of 64 bits) with the time each was last seen. Counting, adding and
/// forgetting what is too old cost constant time, however many events there are per value.
///
/// Layout: an open table of entries, and a list through them in the order of their times.
final class DistinctTimes {
    private static final int NONE = -1;

    private final int capacity;
    private int[] table = new int[8];
    private long[] value = new long[4];
    private long[] time = new long[4];
    private int[] older = new int[4];
    private int[] newer = new int[4];
    private int oldest = NONE;
    private int newest = NONE;
    private int size;

    DistinctTimes(int capacity) {
        this.capacity = capacity;
        Arrays.fill(table, NONE);
    }

    int size() {
        return size;
    }

    long oldestTime() {
        return time[oldest];
    }

    void add(long hash, long seen) {
        int slot = slot(hash);
        int entry = table[slot];
        if (entry != NONE) {
            if (seen > time[entry]) {
                unlink(entry);
                time[entry] = seen;
                link(entry);
            }
            return;
        }
        if (size == capacity) {
            if (seen <= oldestTime()) {
                return;
            }
            removeOldest();
            slot = slot(hash);
        }
        if (size == value.length) {
            grow();
            slot = slot(hash);
        }
        entry = size++;
        table[slot] = entry;
        value[entry] = hash;
        time[entry] = seen;
        link(entry);
    }

    private int slot(long hash) {
        int mask = table.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (table[slot] != NONE && value[table[slot]] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void link(int entry) {
        int before = newest;
        while (before != NONE && time[before] > time[entry]) {
            before = older[before];
        }
        int after = before == NONE ? oldest : newer[before];
        older[entry] = before;
        newer[entry] = after;
        if (before == NONE) {
            oldest = entry;
        } else {
            newer[before] = entry;
        }
        if (after == NONE) {
            newest = entry;
        } else {
            older[after] = entry;
        }
    }

    private void unlink(int entry) {
        int before = older[entry];
        int after = newer[entry];
        if (before == NONE) {
            oldest = after;
        } else {
            newer[before] = after;
        }
        if (after == NONE) {
            newest = before;
        } else {
            older[after] = before;
        }
    }

    void removeOldest() {
        int gone = oldest;
        unlink(gone);
        removeFromTable(slot(value[gone]));
        int last = --size;
        if (gone != last) {
            move(last, gone);
        }
    }

    /// Closes the gap in the table by moving up what was displaced over it.
    private void removeFromTable(int slot) {
        int mask = table.length - 1;
        int gap = slot;
        int i = slot;
        while (true) {
            i = (i + 1) & mask;
            if (table[i] == NONE) {
                break;
            }
            int home = (int) (value[table[i]] >>> 32) & mask;
            if (((i - home) & mask) >= ((i - gap) & mask)) {
                table[gap] = table[i];
                gap = i;
            }
        }
        table[gap] = NONE;
    }

    private void move(int from, int to) {
        table[slot(value[from])] = to;
        value[to] = value[from];
        time[to] = time[from];
        older[to] = older[from];
        newer[to] = newer[from];
        if (older[to] == NONE) {
            oldest = to;
        } else {
            newer[older[to]] = to;
        }
        if (newer[to] == NONE) {
            newest = to;
        } else {
            older[newer[to]] = to;
        }
    }

    private void grow() {
        int length = 2 * size;
        value = Arrays.copyOf(value, length);
        time = Arrays.copyOf(time, length);
        older = Arrays.copyOf(older, length);
        newer = Arrays.copyOf(newer, length);
        table = new int[2 * length];
        Arrays.fill(table, NONE);
        for (int i = 0; i < size; i++) {
            table[slot(value[i])] = i;
        }
    }

    int bytes() {
        return 128 + 4 * table.length + 24 * value.length;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int entry = oldest; entry != NONE; entry = newer[entry]) {
            out.writeLong(value[entry]);
            out.writeLong(time[entry]);
        }
    }

    void read(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > capacity) {
            throw new IOException(count + " values where " + capacity + " are allowed");
        }
        for (int i = 0; i < count; i++) {
            add(in.readLong(), in.readLong());
        }
    }
}
