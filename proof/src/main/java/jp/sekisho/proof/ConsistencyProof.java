package jp.sekisho.proof;

import java.util.ArrayList;
import java.util.List;

/// That the tree of one size begins with the whole tree of another (RFC 9162 §2.1.4).
///
/// A proof that exists has the right shape, as with [InclusionProof]. Immutable and thread-safe.
///
/// @param from the older size, at least 1: every tree begins with the empty one, without proof
/// @param to the newer size, at least `from`
/// @param path as the RFC orders it
public record ConsistencyProof(long from, long to, List<Hash> path) {

    private static final String WHAT = "consistency proof";

    /// @throws Malformed if there are no such sizes, or the path has not the length that they give
    public ConsistencyProof {
        if (from < 1 || from > to) {
            throw new Malformed(
                    WHAT, "sizes 1 or more, going up", "from %d to %d".formatted(from, to));
        }
        path = List.copyOf(path);
        int length = from == to ? 0 : seeds(from) + inner(from, to) + border(from, to);
        if (path.size() != length) {
            throw new Malformed(WHAT, length + " hashes", path.size() + " hashes");
        }
    }

    /// Builds the proof with some 2·log₂ `to` reads.
    public static ConsistencyProof of(long from, long to, HashReader reader) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException(
                    "sizes must be 1 or more and go up, but are %d and %d".formatted(from, to));
        }
        List<Hash> path = new ArrayList<>();
        Subtrees subtrees = new Subtrees(reader);
        long start = 0;
        long end = to;
        while (end > from) {
            long middle = start + Long.highestOneBit(end - start - 1);
            if (from <= middle) {
                path.addFirst(subtrees.root(middle, end));
                end = middle;
            } else {
                path.addFirst(subtrees.root(start, middle));
                start = middle;
            }
        }
        if (start > 0) {
            path.addFirst(subtrees.root(start, end));
        }
        return new ConsistencyProof(from, to, path);
    }

    /// Whether the tree with the root `newRoot` begins with the one that has `oldRoot`.
    public ProofCheck check(Hash oldRoot, Hash newRoot) {
        if (from == to) {
            return compare(oldRoot, oldRoot, newRoot, oldRoot);
        }
        Sha256 sha256 = new Sha256();
        int shift = Long.numberOfTrailingZeros(from);
        long turns = (from - 1) >>> shift;
        int seeds = seeds(from);
        Hash older = seeds == 0 ? oldRoot : path.getFirst();
        Hash newer = older;
        for (int i = seeds; i < path.size(); i++) {
            int level = i - seeds;
            Hash sibling = path.get(i);
            if (level < inner(from, to) && ((turns >>> level) & 1) == 0) {
                newer = sha256.node(newer, sibling);
            } else {
                older = sha256.node(sibling, older);
                newer = sha256.node(sibling, newer);
            }
        }
        return compare(oldRoot, older, newRoot, newer);
    }

    private static ProofCheck compare(Hash oldRoot, Hash older, Hash newRoot, Hash newer) {
        if (!older.equals(oldRoot)) {
            return new ProofCheck.OtherOldRoot(oldRoot, older);
        }
        return newer.equals(newRoot)
                ? new ProofCheck.Proven()
                : new ProofCheck.OtherRoot(newRoot, newer);
    }

    /// A path begins with the last perfect subtree of the older tree, unless that is all of it.
    private static int seeds(long from) {
        return Long.bitCount(from) == 1 ? 0 : 1;
    }

    private static int inner(long from, long to) {
        return InclusionProof.inner(from - 1, to) - Long.numberOfTrailingZeros(from);
    }

    private static int border(long from, long to) {
        return InclusionProof.border(from - 1, to);
    }
}
