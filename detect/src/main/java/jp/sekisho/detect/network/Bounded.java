package jp.sekisho.detect.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import jp.sekisho.detect.text.Draws;

/// A table of no more than so many entries. When it is full, of a few drawn at random the one of least
/// worth gives way, and is counted.
final class Bounded<V> {
    private static final int CANDIDATES = 16;
    private static final long SEED = 0x4E45_5457_4F52_4BL;

    private final int capacity;
    private final ToDoubleFunction<V> worth;
    private final Map<String, Slot<V>> byKey = new HashMap<>();
    private final List<Slot<V>> slots = new ArrayList<>();
    private final Draws draws = new Draws(SEED);
    private long evicted;

    private record Slot<V>(String key, V value) {}

    /// Writes a value.
    @FunctionalInterface
    interface Writer<V> {
        void write(V value, DataOutput out) throws IOException;
    }

    /// Reads a value of a key.
    @FunctionalInterface
    interface Reader<V> {
        V read(String key, DataInput in) throws IOException;
    }

    Bounded(int capacity, ToDoubleFunction<V> worth) {
        this.capacity = capacity;
        this.worth = worth;
    }

    V get(String key, Function<String, V> make) {
        Slot<V> known = byKey.get(key);
        if (known != null) {
            return known.value;
        }
        Slot<V> slot = new Slot<>(key, make.apply(key));
        if (slots.size() < capacity) {
            slots.add(slot);
        } else {
            int victim = draws.next(capacity);
            double least = worth.applyAsDouble(slots.get(victim).value);
            for (int i = 1; i < CANDIDATES; i++) {
                int other = draws.next(capacity);
                double its = worth.applyAsDouble(slots.get(other).value);
                if (its < least) {
                    victim = other;
                    least = its;
                }
            }
            byKey.remove(slots.get(victim).key);
            slots.set(victim, slot);
            evicted++;
        }
        byKey.put(key, slot);
        return slot.value;
    }

    /// Every value, in an order that is the same in each run.
    void forEach(BiConsumer<String, V> action) {
        slots.forEach(slot -> action.accept(slot.key, slot.value));
    }

    void write(DataOutput out, Writer<V> writer) throws IOException {
        out.writeLong(draws.state());
        out.writeLong(evicted);
        out.writeInt(slots.size());
        for (Slot<V> slot : slots) {
            out.writeUTF(slot.key);
            writer.write(slot.value, out);
        }
    }

    /// Takes the entries into a fresh table.
    void read(DataInput in, Reader<V> reader) throws IOException {
        draws.resume(in.readLong());
        evicted = in.readLong();
        int count = in.readInt();
        if (count < 0 || count > capacity) {
            throw new IOException("damaged: a table of " + count + " entries");
        }
        for (int i = 0; i < count; i++) {
            String key = in.readUTF();
            Slot<V> slot = new Slot<>(key, reader.read(key, in));
            slots.add(slot);
            byKey.put(key, slot);
        }
    }

    long evicted() {
        return evicted;
    }

    int size() {
        return slots.size();
    }
}
