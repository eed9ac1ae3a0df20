package jp.sekisho.detect.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// What is usual: a mean, and the mean distance from it, both of which follow slowly.
final class Baseline {
    private static final float FASTEST = 0.1f;
    private static final float DEVIATIONS = 6;

    private float mean;
    private float deviation;
    private int count;

    /// What is out of the ordinary moves the baseline no more than its limit would.
    void add(double value) {
        double taken = count >= 3 ? Math.min(value, limit()) : value;
        count++;
        float rate = Math.max(FASTEST, 1f / count);
        deviation += rate * ((float) Math.abs(taken - mean) - deviation);
        mean += rate * ((float) taken - mean);
    }

    void write(DataOutput out) throws IOException {
        out.writeFloat(mean);
        out.writeFloat(deviation);
        out.writeInt(count);
    }

    void read(DataInput in) throws IOException {
        mean = in.readFloat();
        deviation = in.readFloat();
        count = in.readInt();
    }

    int count() {
        return count;
    }

    double mean() {
        return mean;
    }

    double limit() {
        return mean + DEVIATIONS * deviation;
    }
}
