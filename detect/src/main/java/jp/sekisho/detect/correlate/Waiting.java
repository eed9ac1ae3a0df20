package jp.sekisho.detect.correlate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import jp.sekisho.detect.text.Words;

/// Sightings that wait until no earlier one is expected any more. Within a budget of bytes; beyond it the
/// earliest need wait no longer.
final class Waiting {
    private static final int OVERHEAD = 64;
    private static final int MAX_SIGHTING = 1 << 26;

    private final long lateness;
    private final long budget;
    private final PriorityQueue<Sighting> queue =
            new PriorityQueue<>(
                    Comparator.<Sighting>comparingLong(s -> s.time)
                            .thenComparingLong(s -> s.sequence));
    private long bytes;
    private long newest = Group.NEVER;

    private static final class Sighting {
        final long time;
        final long sequence;
        final byte[] bytes;

        Sighting(long time, long sequence, byte[] bytes) {
            this.time = time;
            this.sequence = sequence;
            this.bytes = bytes;
        }

        int size() {
            return OVERHEAD + bytes.length;
        }
    }

    /// `lateness` is in nanoseconds.
    Waiting(long lateness, long budget) {
        this.lateness = lateness;
        this.budget = budget;
    }

    /// The latest time that any had.
    long newest() {
        return newest;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    void add(long time, long sequence, Sightings all, int at) {
        byte[] own = new byte[all.number(at) + Words.PADDING];
        System.arraycopy(all.bytes(), at, own, 0, all.number(at));
        Sighting sighting = new Sighting(time, sequence, own);
        queue.add(sighting);
        bytes += sighting.size();
        newest = Math.max(newest, time);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(newest);
        out.writeInt(queue.size());
        for (Sighting sighting : queue) {
            out.writeLong(sighting.time);
            out.writeLong(sighting.sequence);
            out.writeInt(sighting.bytes.length);
            out.write(sighting.bytes);
        }
    }

    void read(DataInput in) throws IOException {
        newest = in.readLong();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            long time = in.readLong();
            long sequence = in.readLong();
            int length = in.readInt();
            if (length < Words.PADDING || length > MAX_SIGHTING) {
                throw new IOException("damaged: a hit of " + length + " bytes");
            }
            byte[] own = new byte[length];
            in.readFully(own);
            Sighting sighting = new Sighting(time, sequence, own);
            queue.add(sighting);
            bytes += sighting.size();
        }
    }

    /// Whether the earliest need not wait any longer.
    boolean isDue() {
        Sighting first = queue.peek();
        return first != null && (first.time <= newest - lateness || bytes > budget);
    }

    long time() {
        return queue.element().time;
    }

    long sequence() {
        return queue.element().sequence;
    }

    /// The bytes of the earliest, which waits no longer.
    byte[] take() {
        Sighting first = queue.remove();
        bytes -= first.size();
        return first.bytes;
    }
}
