package jp.sekisho.detect.correlate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// What a group has seen within the timespan, and the figure that its condition is about.
sealed interface Window permits EventCount, ValueCount, Temporal, Ordered, Sum, Percentile {
    /// Takes a hit of the rule at `position` in the correlation. `value` is a hash of the counted value,
    /// `number` the number it is, or NaN.
    void add(long time, long sequence, int position, long value, double number);

    /// Forgets what is not after `horizon`.
    void forget(long horizon);

    double figure();

    /// The oldest time in the window; only where there is one.
    long first();

    boolean isEmpty();

    int bytes();

    void write(DataOutput out) throws IOException;

    void read(DataInput in) throws IOException;
}
