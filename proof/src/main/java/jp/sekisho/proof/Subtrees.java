package jp.sekisho.proof;

/// Hashes of stretches of the tree that are no perfect subtrees.
final class Subtrees {

    private final HashReader reader;
    private final Sha256 sha256 = new Sha256();

    Subtrees(HashReader reader) {
        this.reader = reader;
    }

    /// MTH(D\[from:to\]) of RFC 9162 §2.1.1, where `from` is a multiple of the next power of two at or
    /// above `to` − `from`, as it is wherever the RFC splits a tree.
    Hash root(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return reader.read(level, from >>> level);
        }
        long middle = from + Long.highestOneBit(size);
        return sha256.node(root(from, middle), root(middle, to));
    }
}
