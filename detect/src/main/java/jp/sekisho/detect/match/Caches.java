package jp.sekisho.detect.match;

/// What a worker remembers: values of fields with all that they make true, and lines of long values with
/// what was found in them. Together about 20 MB.
record Caches(TextCache values, TextCache lines) {
    /// Longer values seldom repeat as a whole and would crowd out many short ones.
    static final int MAX_VALUE = 1024;

    static Caches create() {
        return new Caches(
                new TextCache(1 << 13, 4 << 20, 1 << 19), new TextCache(1 << 12, 8 << 20, 1 << 18));
    }
}
