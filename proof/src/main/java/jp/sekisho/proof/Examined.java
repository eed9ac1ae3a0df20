package jp.sekisho.proof;

import org.jspecify.annotations.Nullable;

/// What can be said of one entry by itself; the costly half of verification, and the half that
/// needs no order.
///
/// @param leafHash computed from the leaf
/// @param leaf null if it is malformed, and then `fault` says why
/// @param commitment computed from salt and payload; null unless both are there and well-formed
record Examined(
        Entry entry,
        Hash leafHash,
        @Nullable Leaf leaf,
        @Nullable Malformed fault,
        @Nullable Hash commitment) {

    static Examined of(Entry entry, Sha256 sha256) {
        Leaf leaf = null;
        Malformed fault = null;
        try {
            leaf = Leaf.parse(entry.leaf);
        } catch (Malformed e) {
            fault = e;
        }
        Hash commitment = null;
        if (entry.salt != null
                && entry.payload != null
                && entry.salt.length == Commitment.SALT_BYTES) {
            commitment = sha256.of(entry.salt, entry.payload);
        }
        return new Examined(entry, sha256.leaf(entry.leaf), leaf, fault, commitment);
    }

    /// Whether the stored hash is that of the leaf; also when none is stored.
    boolean storedHashAgrees() {
        byte[] stored = entry.leafHash;
        return stored == null || leafHash.equals(storedHash(stored));
    }

    private static @Nullable Hash storedHash(byte[] stored) {
        return stored.length == Hash.BYTES ? Hash.of(stored, 0) : null;
    }

    /// The hash as stored, or, where the store has none that could be one, as computed.
    Hash leafHashAsStored() {
        Hash stored = entry.leafHash == null ? null : storedHash(entry.leafHash);
        return stored == null ? leafHash : stored;
    }
}
