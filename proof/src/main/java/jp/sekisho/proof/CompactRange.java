package jp.sekisho.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The growing tree, reduced to what its root depends on.
///
/// Holds one hash for each perfect subtree on the right edge, at most 63: appending costs two
/// hashes on average, the root at most 63, and a checkpoint over a log of any length needs no more
/// than this. [#frontier()] or [#toBytes()] keep it between runs.
///
/// Not thread-safe. Hashing: RFC 9162 §2.1.1.
public final class CompactRange {

    private final Sha256 sha256 = new Sha256();

    /// The subtree of 2^level leaves, present where that bit of the size is set.
    private final @Nullable Hash[] subtrees = new @Nullable Hash[Long.SIZE - 1];

    private long size;

    /// The empty tree.
    public CompactRange() {}

    /// The tree of a size whose frontier was kept.
    ///
    /// @param frontier the subtrees' hashes, largest subtree first: one for each bit set in `size`
    public static CompactRange restore(long size, List<Hash> frontier) {
        if (size < 0) {
            throw new IllegalArgumentException("size must not be negative, but is " + size);
        }
        if (frontier.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "the frontier of size %d has %d hashes, but got %d"
                            .formatted(size, Long.bitCount(size), frontier.size()));
        }
        CompactRange range = new CompactRange();
        int next = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if (range.holds(size, level)) {
                range.subtrees[level] = frontier.get(next++);
            }
        }
        range.size = size;
        return range;
    }

    /// The first `size` leaves of a tree whose hashes can be read, with at most 63 reads.
    public static CompactRange of(long size, HashReader reader) {
        List<Hash> frontier = new ArrayList<>();
        long from = 0;
        while (from < size) {
            long length = Long.highestOneBit(size - from);
            int level = Long.numberOfTrailingZeros(length);
            frontier.add(reader.read(level, from >>> level));
            from += length;
        }
        return restore(size, frontier);
    }

    /// Reads what [#toBytes()] wrote.
    public static CompactRange fromBytes(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            throw new Malformed("compact range", "at least 8 bytes", bytes.length + " bytes");
        }
        long size = ByteBuffer.wrap(bytes).getLong();
        int length = Long.BYTES + Hash.BYTES * Long.bitCount(size);
        if (size < 0 || bytes.length != length) {
            throw new Malformed(
                    "compact range",
                    "%d bytes for size %d".formatted(length, size),
                    bytes.length + " bytes");
        }
        List<Hash> frontier = new ArrayList<>();
        for (int at = Long.BYTES; at < bytes.length; at += Hash.BYTES) {
            frontier.add(Hash.of(bytes, at));
        }
        return restore(size, frontier);
    }

    /// Adds the next leaf by its hash.
    public void append(Hash leafHash) {
        Hash hash = leafHash;
        int level = 0;
        for (; holds(size, level); level++) {
            hash = sha256.node(subtree(level), hash);
        }
        subtrees[level] = hash;
        size++;
    }

    /// How many leaves the tree has.
    public long size() {
        return size;
    }

    /// The root of the tree as it is now; [Hash#EMPTY_ROOT] while it has no leaf.
    public Hash root() {
        if (size == 0) {
            return Hash.EMPTY_ROOT;
        }
        int level = Long.numberOfTrailingZeros(size);
        Hash root = subtree(level);
        while (++level < subtrees.length) {
            if (holds(size, level)) {
                root = sha256.node(subtree(level), root);
            }
        }
        return root;
    }

    /// The hashes of the perfect subtrees, largest first.
    public List<Hash> frontier() {
        List<Hash> frontier = new ArrayList<>();
        for (int level = subtrees.length - 1; level >= 0; level--) {
            if (holds(size, level)) {
                frontier.add(subtree(level));
            }
        }
        return List.copyOf(frontier);
    }

    /// The size (8 bytes, big-endian) and the frontier, 32 bytes each.
    public byte[] toBytes() {
        List<Hash> frontier = frontier();
        ByteBuffer out = ByteBuffer.allocate(Long.BYTES + Hash.BYTES * frontier.size());
        out.putLong(size);
        frontier.forEach(hash -> out.put(hash.bytes()));
        return out.array();
    }

    /// An independent range that stands where this one stands.
    public CompactRange copy() {
        return restore(size, frontier());
    }

    private boolean holds(long size, int level) {
        return ((size >>> level) & 1) == 1;
    }

    private Hash subtree(int level) {
        Hash subtree = subtrees[level];
        if (subtree == null) {
            throw new AssertionError("no subtree at level " + level + " of size " + size);
        }
        return subtree;
    }
}
