package jp.sekisho.extract.child;

import jp.sekisho.extract.wire.Fault;

/// What one file may cost. Every loop over a stranger's bytes asks here.
final class Meter {
    /// A small part may be all blanks; only a large one can hurt.
    private static final long HARMLESS = 4 << 20;

    private final int depth;
    private final int ratio;
    private final int text;
    private int cells;
    private long unpacked;

    Meter(int cells, long unpacked, int ratio, int depth, int text) {
        this.cells = cells;
        this.unpacked = unpacked;
        this.ratio = ratio;
        this.depth = depth;
        this.text = text;
    }

    /// A cell, an attribute, a paragraph: whatever becomes a record.
    void record() {
        if (--cells < 0) {
            throw Refused.because(Fault.TOO_MANY_CELLS);
        }
    }

    /// So many more bytes were unpacked; of this part now `total` out of `packed`.
    void unpacked(int bytes, long total, long packed) {
        unpacked -= bytes;
        if (unpacked < 0 || (total > HARMLESS && total / Math.max(1, packed) > ratio)) {
            throw Refused.because(Fault.TOO_LARGE);
        }
    }

    void depth(int now) {
        if (now > depth) {
            throw Refused.because(Fault.TOO_LARGE);
        }
    }

    /// The length of one text that is being put together.
    void text(int length) {
        if (length > text) {
            throw Refused.because(Fault.TOO_LARGE);
        }
    }
}
