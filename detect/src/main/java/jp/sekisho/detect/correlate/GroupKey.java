package jp.sekisho.detect.correlate;

import jp.sekisho.detect.text.Words;

/// A group by a hash of 128 bits of its values: so wide that no two meet.
record GroupKey(int plan, long high, long low) {
    private static final long OTHER_SEED = 0x5851F42D4C957F2DL;

    /// `values` is padded.
    static GroupKey of(int plan, byte[] values, int from, int to) {
        return new GroupKey(
                plan, Words.hash(values, from, to, plan), Words.hash(values, from, to, OTHER_SEED));
    }
}
