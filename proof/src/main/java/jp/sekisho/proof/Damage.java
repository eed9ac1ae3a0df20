package jp.sekisho.proof;

/// One thing that is wrong with a log, by kind.
///
/// Where a kind names a `sequence`, it is the one that the leaf states, or, if the leaf cannot be
/// read, the one that belongs there.
public sealed interface Damage {

    /// The name of the kind, for counting: that of the record.
    default String kind() {
        return getClass().getSimpleName();
    }

    /// About one entry, or a place between entries.
    sealed interface OfEntry extends Damage {
        long sequence();
    }

    /// About one checkpoint that was brought along.
    sealed interface OfCheckpoint extends Damage {
        /// The label under which the checkpoint was given.
        String label();
    }

    /// About one file of a published copy.
    sealed interface OfFile extends Damage {
        String path();
    }

    /// The stored hash is not that of the stored leaf; a bit of either was changed.
    ///
    /// @param stored in hexadecimal, of whatever length
    record LeafHashDiffers(long sequence, String stored, Hash computed) implements OfEntry {}

    /// The leaf is not in canonical form.
    ///
    /// @param position the offset of the first wrong byte
    record LeafMalformed(long sequence, int position, String why) implements OfEntry {}

    /// Salt and payload are not what the leaf commits to: one of the three was changed or swapped.
    record CommitmentDiffers(long sequence, Hash committed, Hash computed) implements OfEntry {}

    /// A salt has not its 32 bytes.
    record SaltLength(long sequence, int length) implements OfEntry {}

    /// Payload is there, but its salt is gone.
    record SaltMissing(long sequence) implements OfEntry {}

    /// Salt is there, but its payload is gone.
    record PayloadMissing(long sequence) implements OfEntry {}

    /// No entry has a sequence from this one to `last`.
    record Missing(long sequence, long last) implements OfEntry {}

    /// This sequence came after `after`, which is greater.
    record OutOfOrder(long sequence, long after) implements OfEntry {}

    /// This sequence came a second time.
    record Duplicate(long sequence) implements OfEntry {}

    /// One entry states this sequence where `expected` belongs, and the rest go on as they should.
    record WrongSequence(long sequence, long expected) implements OfEntry {}

    /// The log is shorter than what the checkpoint states.
    record Truncated(String label, long stated, long size) implements OfCheckpoint {}

    /// The tree of the checkpoint's size has another root: history before it was rewritten.
    ///
    /// @param stated the root that the checkpoint states, in hexadecimal; of a paper, its beginning
    /// @param agreedSize the greatest smaller size at which some checkpoint agreed, else 0; the
    ///     change lies from there on
    /// @param storedHashesAgree whether the stored leaf hashes still lead to the stated root, so
    ///     that leaves were changed behind them; [LeafHashDiffers] says which
    record Forked(
            String label,
            long size,
            String stated,
            Hash computed,
            long agreedSize,
            boolean storedHashesAgree)
            implements OfCheckpoint {}

    /// The checkpoint may not be believed, so it was compared with nothing.
    record CheckpointRefused(String label, CheckpointReading.Refused reason)
            implements OfCheckpoint {}

    /// A file that a log of this size has is not there.
    record FileMissing(String path) implements OfFile {}

    /// A file is not what the entries lead to, from this offset on.
    record FileDiffers(String path, long position) implements OfFile {}

    /// A file cannot be read as what it should be.
    record FileMalformed(String path, String why) implements OfFile {}
}
