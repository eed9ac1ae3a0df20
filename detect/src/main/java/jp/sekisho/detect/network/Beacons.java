package jp.sekisho.detect.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import jp.sekisho.detect.network.NetworkHit.Finding;
import jp.sekisho.detect.rule.Level;

/// Finds sources that call an external destination as regularly as malware calls its master.
///
/// Each pair is scored by [BeaconScore] over the last 24 hours whenever an hour of events ends, and at the
/// end. As RITA does, 0.15 is added for a destination that at most 2 % of the sources use and taken off
/// for one that half of them use (where there are ten sources or more), and added for one first seen less
/// than 7 days ago, taken off for one known for 30 (once events go back so far). From 0.7 on a pair is
/// reported, once a day unless its score rises.
///
/// Memory: 16,384 pairs of at most 5 KB, 16,384 destinations of 150 bytes.
final class Beacons {
    private static final int PAIRS = 16_384;
    private static final int DESTINATIONS = 16_384;
    private static final int SOURCE_BITS = 1 << 16;
    private static final int MIN_SOURCES = 10;
    private static final double LOW = 0.7;
    private static final double MEDIUM = 0.9;
    private static final double MODIFIER = 0.15;
    private static final double RARE = 0.02;
    private static final double COMMON = 0.5;
    private static final long NEW_DAYS = 7;
    private static final long KNOWN_DAYS = 30;
    private static final long HOUR = 3600;

    private final Bounded<Pair> pairs = new Bounded<>(PAIRS, Pair::worth);
    private final Bounded<Destination> destinations =
            new Bounded<>(DESTINATIONS, destination -> destination.sources.count());
    private final Bitmap sources = new Bitmap(SOURCE_BITS);
    private final Consumer<NetworkHit> hits;
    private long first = Long.MAX_VALUE;
    private long newest = Long.MIN_VALUE;

    private static final class Destination {
        final Bitmap sources = new Bitmap(256);
        final long firstSeen;

        Destination(long firstSeen) {
            this.firstSeen = firstSeen;
        }
    }

    Beacons(Consumer<NetworkHit> hits) {
        this.hits = hits;
    }

    void accept(Observation seen) {
        if (!seen.external()) {
            return;
        }
        long second = seen.seconds();
        if (newest != Long.MIN_VALUE && second / HOUR > newest / HOUR) {
            score(second / HOUR * HOUR);
        }
        first = Math.min(first, second);
        newest = Math.max(newest, second);
        if (second <= newest - Pair.DAY) {
            return;
        }
        if (seen.destination() != null) {
            add(seen, seen.destination());
        }
        if (seen.host() != null) {
            add(seen, seen.host());
        }
    }

    private void add(Observation seen, String destination) {
        long source = Texts.hash(seen.source());
        sources.add(source);
        destinations.get(destination, _ -> new Destination(seen.seconds())).sources.add(source);
        pairs.get(seen.source() + ' ' + destination, _ -> new Pair(seen.source(), destination))
                .add(seen.seconds(), seen.sent());
    }

    /// Scores what changed, as of the end of the events.
    void finish() {
        if (newest > first) {
            score(newest);
        }
    }

    private void score(long now) {
        long start = Math.max(first, now - Pair.DAY);
        if (now <= start) {
            return;
        }
        pairs.forEach((_, pair) -> {
            if (pair.changed) {
                pair.changed = false;
                BeaconScore score = pair.score(start, now);
                if (score != null) {
                    judge(pair, score, now);
                }
            }
        });
    }

    private void judge(Pair pair, BeaconScore score, long now) {
        double total = Math.clamp(score.total() + modifiers(pair, now), 0, 1);
        boolean reportedToday =
                pair.reportedAt != Long.MIN_VALUE && pair.reportedAt > now - Pair.DAY;
        if (total < LOW || (reportedToday && level(total) == level(pair.reported))) {
            return;
        }
        pair.reportedAt = now;
        pair.reported = total;
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("source", pair.source);
        facts.put("destination", pair.destination);
        facts.put("score", total);
        facts.put("interval_score", score.intervals());
        facts.put("size_score", score.sizes());
        facts.put("histogram_score", score.histogram());
        facts.put("duration_score", score.duration());
        facts.put("connections", pair.size());
        facts.put("interval_seconds", pair.interval());
        hits.accept(new NetworkHit(Finding.BEACON, level(total), now, facts));
    }

    private static Level level(double score) {
        return score >= 1 ? Level.HIGH : score >= MEDIUM ? Level.MEDIUM : Level.LOW;
    }

    private double modifiers(Pair pair, long now) {
        Destination destination = destinations.get(pair.destination, _ -> new Destination(now));
        double sum = 0;
        double all = sources.count();
        if (all >= MIN_SOURCES) {
            double prevalence = destination.sources.count() / all;
            sum += prevalence <= RARE ? MODIFIER : prevalence >= COMMON ? -MODIFIER : 0;
        }
        if (now - first > NEW_DAYS * Pair.DAY) {
            long age = now - destination.firstSeen;
            sum +=
                    age <= NEW_DAYS * Pair.DAY
                            ? MODIFIER
                            : age >= KNOWN_DAYS * Pair.DAY ? -MODIFIER : 0;
        }
        return sum;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(first);
        out.writeLong(newest);
        sources.write(out);
        pairs.write(out, Pair::write);
        destinations.write(
                out,
                (destination, to) -> {
                    to.writeLong(destination.firstSeen);
                    destination.sources.write(to);
                });
    }

    void read(DataInput in) throws IOException {
        first = in.readLong();
        newest = in.readLong();
        sources.read(in);
        pairs.read(in, (_, from) -> Pair.read(from));
        destinations.read(
                in,
                (_, from) -> {
                    Destination destination = new Destination(from.readLong());
                    destination.sources.read(from);
                    return destination;
                });
    }

    long evicted() {
        return pairs.evicted();
    }
}
