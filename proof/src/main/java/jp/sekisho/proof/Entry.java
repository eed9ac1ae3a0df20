package jp.sekisho.proof;

import org.jspecify.annotations.Nullable;

/// One entry as a store gives it back, damaged or not.
///
/// Holds the arrays it is given without copying, so they must not change until it was verified;
/// nothing about them is checked here, since a store may hold anything.
public final class Entry {

    final byte[] leaf;
    final byte @Nullable [] leafHash;
    final byte @Nullable [] salt;
    final byte @Nullable [] payload;
    final boolean contentShown;

    private Entry(
            byte[] leaf,
            byte @Nullable [] leafHash,
            byte @Nullable [] salt,
            byte @Nullable [] payload,
            boolean contentShown) {
        this.leaf = leaf;
        this.leafHash = leafHash;
        this.salt = salt;
        this.payload = payload;
        this.contentShown = contentShown;
    }

    /// A row of the ledger. Salt and payload both null mean erased; one of them alone is damage.
    ///
    /// @param leafHash as stored beside the leaf; null if the store keeps none
    public static Entry stored(
            byte[] leaf,
            byte @Nullable [] leafHash,
            byte @Nullable [] salt,
            byte @Nullable [] payload) {
        return new Entry(leaf, leafHash, salt, payload, true);
    }

    /// An entry of a copy that shows leaves only, so nothing is known of its payload.
    public static Entry leafOnly(byte[] leaf, byte @Nullable [] leafHash) {
        return new Entry(leaf, leafHash, null, null, false);
    }
}
