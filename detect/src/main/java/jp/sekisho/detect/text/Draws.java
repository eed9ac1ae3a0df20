package jp.sekisho.detect.text;

/// Numbers that look drawn at random and are the same in each run; where they stand can be kept.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014), the mixing of
/// SplitMix64.
public final class Draws {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    public Draws(long seed) {
        state = seed;
    }

    /// One of 0 to `bound - 1`; the bias is below `bound` in 2^32.
    public int next(int bound) {
        state += STEP;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        long high = (mixed ^ mixed >>> 31) >>> 32;
        return (int) ((high * bound) >>> 32);
    }

    /// From where [#resume] goes on.
    public long state() {
        return state;
    }

    public void resume(long kept) {
        state = kept;
    }
}
