package jp.sekisho.detect.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import jp.sekisho.detect.network.NetworkHit.Finding;
import jp.sekisho.detect.rule.Level;

/// Tells of external destinations (registered domains, and addresses without a name) that nobody used for
/// the last 30 days at least. Nothing is told for the first seven days of events. Up to 800,000
/// destinations in 30 days, at most one in a hundred is taken for known by mistake.
///
/// Memory: two filters of 1 MiB, of which one is emptied every 30 days.
final class FirstSeen {
    private static final int BITS = 1 << 23;
    private static final int HASHES = 7;
    private static final long LEARNING = 7 * Pair.DAY;
    private static final long GENERATION = 30 * Pair.DAY;

    private final Consumer<NetworkHit> hits;
    private long[] now = new long[BITS / 64];
    private long[] before = new long[BITS / 64];
    private long first = Long.MIN_VALUE;
    private long generation = Long.MIN_VALUE;

    FirstSeen(Consumer<NetworkHit> hits) {
        this.hits = hits;
    }

    void accept(Observation seen) {
        if (!seen.external()) {
            return;
        }
        String destination =
                seen.host() == null ? seen.destination() : Texts.registered(seen.host());
        if (destination == null) {
            return;
        }
        if (first == Long.MIN_VALUE) {
            first = seen.seconds();
            generation = seen.seconds();
        }
        if (seen.seconds() >= generation + GENERATION) {
            before = now;
            now = new long[BITS / 64];
            generation = seen.seconds();
        }
        long hash = Texts.hash(destination);
        boolean known = add(now, hash) || contains(before, hash);
        if (!known && seen.seconds() >= first + LEARNING) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("source", seen.source());
            facts.put("destination", destination);
            hits.accept(
                    new NetworkHit(Finding.FIRST_SEEN, Level.INFORMATIONAL, seen.seconds(), facts));
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(first);
        out.writeLong(generation);
        for (int i = 0; i < now.length; i++) {
            out.writeLong(now[i]);
            out.writeLong(before[i]);
        }
    }

    void read(DataInput in) throws IOException {
        first = in.readLong();
        generation = in.readLong();
        for (int i = 0; i < now.length; i++) {
            now[i] = in.readLong();
            before[i] = in.readLong();
        }
    }

    private static int bit(long hash, int i) {
        return (int) (hash + i * (hash >>> 32 | 1)) & (BITS - 1);
    }

    /// Whether it was in the filter before.
    private static boolean add(long[] filter, long hash) {
        boolean known = true;
        for (int i = 0; i < HASHES; i++) {
            int bit = bit(hash, i);
            known &= (filter[bit >>> 6] & 1L << bit) != 0;
            filter[bit >>> 6] |= 1L << bit;
        }
        return known;
    }

    private static boolean contains(long[] filter, long hash) {
        for (int i = 0; i < HASHES; i++) {
            int bit = bit(hash, i);
            if ((filter[bit >>> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }
}
