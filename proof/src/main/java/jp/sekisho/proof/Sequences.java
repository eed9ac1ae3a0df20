package jp.sekisho.proof;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Sequences in the order in which they came, kept as runs: 16 bytes for each run.
///
/// Immutable and thread-safe; equal by value.
public final class Sequences {

    /// None.
    public static final Sequences NONE = new Sequences(new long[0]);

    private final long[] bounds; // first and last of each run, by turns

    /// Of runs that go up; the array must not change.
    Sequences(long[] bounds) {
        this.bounds = bounds;
    }

    /// From `first` to `last`, both included.
    public record Run(long first, long last) {}

    /// The runs, in order.
    public Stream<Run> runs() {
        return IntStream.range(0, bounds.length / 2)
                .mapToObj(i -> new Run(bounds[2 * i], bounds[2 * i + 1]));
    }

    /// Each sequence, in order.
    public LongStream stream() {
        return runs().flatMapToLong(run -> LongStream.rangeClosed(run.first(), run.last()));
    }

    /// How many there are.
    public long count() {
        return runs().mapToLong(run -> run.last() - run.first() + 1).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sequences that && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return runs().toList().toString();
    }
}
