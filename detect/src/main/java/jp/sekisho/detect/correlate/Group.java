package jp.sekisho.detect.correlate;

/// A group of a correlation: the bytes of its values, its window, when its newest event was and when it
/// last raised an alert.
final class Group {
    static final long NEVER = Long.MIN_VALUE;
    private static final int OVERHEAD = 88;

    final int plan;
    final byte[] values;
    final long hash;
    final Window window;
    long newest;
    long alerted;

    /// Its place in the list that victims are drawn from.
    int place;

    Group(int plan, byte[] values, long hash, Window window, long newest, long alerted) {
        this.plan = plan;
        this.values = values;
        this.hash = hash;
        this.window = window;
        this.newest = newest;
        this.alerted = alerted;
    }

    int bytes() {
        return OVERHEAD + values.length + window.bytes();
    }
}
