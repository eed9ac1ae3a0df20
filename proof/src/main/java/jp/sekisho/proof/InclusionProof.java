package jp.sekisho.proof;

import java.util.ArrayList;
import java.util.List;

/// That a leaf stands at an index of the tree of a size (RFC 9162 §2.1.3).
///
/// A proof that exists has the right shape: a range or length that cannot be is refused when it is
/// made, so all that is left to check is where it leads. Immutable and thread-safe.
///
/// @param index of the leaf, below `size`
/// @param size of the tree, in leaves
/// @param path the siblings on the way up, from the leaf's own to the child of the root
public record InclusionProof(long index, long size, List<Hash> path) {

    private static final String WHAT = "inclusion proof";

    /// @throws Malformed if there is no such index, or the path has not the length that index and
    ///     size give
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new Malformed(WHAT, "an index from 0 to below size " + size, "index " + index);
        }
        path = List.copyOf(path);
        int length = inner(index, size) + border(index, size);
        if (path.size() != length) {
            throw new Malformed(WHAT, length + " hashes", path.size() + " hashes");
        }
    }

    /// Builds the proof with some 2·log₂ size reads.
    public static InclusionProof of(long index, long size, HashReader reader) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "index must be from 0 to below size %d, but is %d".formatted(size, index));
        }
        List<Hash> path = new ArrayList<>();
        Subtrees subtrees = new Subtrees(reader);
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (index < middle) {
                path.addFirst(subtrees.root(middle, to));
                to = middle;
            } else {
                path.addFirst(subtrees.root(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    /// The root to which the proof leads from a leaf hash.
    public Hash rootFrom(Hash leafHash) {
        Sha256 sha256 = new Sha256();
        int inner = inner(index, size);
        Hash hash = leafHash;
        for (int level = 0; level < path.size(); level++) {
            boolean left = level < inner && ((index >>> level) & 1) == 0;
            Hash sibling = path.get(level);
            hash = left ? sha256.node(hash, sibling) : sha256.node(sibling, hash);
        }
        return hash;
    }

    /// Whether the leaf is in the tree that has this root.
    public ProofCheck check(Hash leafHash, Hash root) {
        Hash computed = rootFrom(leafHash);
        return computed.equals(root)
                ? new ProofCheck.Proven()
                : new ProofCheck.OtherRoot(root, computed);
    }

    /// Levels on which the way up may turn either way: up to where it meets the right edge.
    static int inner(long index, long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    /// Levels above those on which a sibling stands, always to the left.
    static int border(long index, long size) {
        return Long.bitCount(index >>> inner(index, size));
    }
}
