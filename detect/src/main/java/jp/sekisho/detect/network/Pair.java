package jp.sekisho.detect.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The connections of a source and a destination within a day: up to 512 of them one by one, beyond that
/// the newest 512 and how many there were in each five minutes. At most 5 KB.
final class Pair {
    static final long DAY = 86_400;
    private static final int KEPT = 512;
    private static final int SLOT_SECONDS = 300;
    private static final int SLOTS = (int) (DAY / SLOT_SECONDS);

    final String source;
    final String destination;
    private long[] times = new long[8];
    private float[] sizes = new float[8];
    private int size;
    private short[] slots = {};
    private long slotsEnd;
    boolean changed;
    long reportedAt = Long.MIN_VALUE;
    double reported;

    Pair(String source, String destination) {
        this.source = source;
        this.destination = destination;
    }

    /// `sent` is in bytes, or -1.
    void add(long second, long sent) {
        if (size == KEPT) {
            startSlots();
            removeFirst(1);
        } else if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            sizes = Arrays.copyOf(sizes, 2 * size);
        }
        int i = size++;
        while (i > 0 && times[i - 1] > second) {
            times[i] = times[i - 1];
            sizes[i] = sizes[i - 1];
            i--;
        }
        times[i] = second;
        sizes[i] = sent;
        if (slots.length > 0) {
            count(second);
        }
        changed = true;
    }

    private void removeFirst(int count) {
        size -= count;
        System.arraycopy(times, count, times, 0, size);
        System.arraycopy(sizes, count, sizes, 0, size);
    }

    private void startSlots() {
        if (slots.length == 0) {
            slots = new short[SLOTS];
            slotsEnd = times[size - 1] / SLOT_SECONDS + 1;
            for (int i = 0; i < size; i++) {
                count(times[i]);
            }
        }
    }

    private void count(long second) {
        long slot = second / SLOT_SECONDS;
        for (; slotsEnd <= slot; slotsEnd++) {
            slots[(int) (slotsEnd % SLOTS)] = 0;
        }
        if (slot >= slotsEnd - SLOTS && slots[(int) (slot % SLOTS)] < Short.MAX_VALUE) {
            slots[(int) (slot % SLOTS)]++;
        }
    }

    /// The more connections, the more it is worth keeping.
    double worth() {
        return size;
    }

    /// Its score over the span, or null where there are too few connections in it.
    @Nullable BeaconScore score(long spanStart, long spanEnd) {
        int old = 0;
        while (old < size && times[old] < spanStart) {
            old++;
        }
        removeFirst(old);
        if (size < 4 || BeaconScore.gaps(Arrays.copyOf(times, size)).length < 3) {
            return null;
        }
        double[] known = new double[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (sizes[i] >= 0) {
                known[count++] = sizes[i];
            }
        }
        return BeaconScore.of(
                Arrays.copyOf(times, size),
                Arrays.copyOf(known, count),
                bins(spanStart, spanEnd),
                spanEnd - spanStart);
    }

    private int[] bins(long spanStart, long spanEnd) {
        long[] all = Arrays.copyOf(times, size);
        if (slots.length > 0) {
            all =
                    LongStream.range(slotsEnd - SLOTS, slotsEnd)
                            .flatMap(slot ->
                                    LongStream.generate(() -> slot * SLOT_SECONDS)
                                            .limit(slots[(int) (slot % SLOTS)]))
                            .filter(second -> second >= spanStart - SLOT_SECONDS)
                            .toArray();
        }
        return BeaconScore.bins(all, spanStart, spanEnd);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(source);
        out.writeUTF(destination);
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(times[i]);
            out.writeFloat(sizes[i]);
        }
        out.writeInt(slots.length);
        for (short slot : slots) {
            out.writeShort(slot);
        }
        out.writeLong(slotsEnd);
        out.writeBoolean(changed);
        out.writeLong(reportedAt);
        out.writeDouble(reported);
    }

    static Pair read(DataInput in) throws IOException {
        Pair pair = new Pair(in.readUTF(), in.readUTF());
        pair.size = upTo(KEPT, in);
        pair.times = new long[Math.max(8, Integer.highestOneBit(2 * pair.size))];
        pair.sizes = new float[pair.times.length];
        for (int i = 0; i < pair.size; i++) {
            pair.times[i] = in.readLong();
            pair.sizes[i] = in.readFloat();
        }
        pair.slots = new short[upTo(SLOTS, in)];
        for (int i = 0; i < pair.slots.length; i++) {
            pair.slots[i] = in.readShort();
        }
        pair.slotsEnd = in.readLong();
        pair.changed = in.readBoolean();
        pair.reportedAt = in.readLong();
        pair.reported = in.readDouble();
        return pair;
    }

    private static int upTo(int most, DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("damaged: " + count + " connections");
        }
        return count;
    }

    int size() {
        return size;
    }

    /// The median of the gaps, in seconds.
    double interval() {
        double[] gaps = BeaconScore.gaps(Arrays.copyOf(times, size));
        return gaps[gaps.length / 2];
    }
}
