package jp.sekisho.proof;

import java.util.function.LongFunction;

/// Any source of the tree's hashes: tiles, a table, memory.
///
/// Thread-safe if its source is. A source that cannot be read throws its own unchecked exception;
/// hashes need not be right, since what is built from wrong ones proves nothing.
@FunctionalInterface
public interface HashReader {

    /// The root over the 2^level leaves from `index` · 2^level on.
    ///
    /// Asked only for subtrees that lie wholly within the tree.
    Hash read(int level, long index);

    /// Over leaf hashes by their index. Reads 2^level of them for each subtree, so it suits logs of
    /// some thousands; beyond that use [TileHashes].
    static HashReader ofLeaves(LongFunction<Hash> leafHash) {
        return (level, index) -> {
            CompactRange range = new CompactRange();
            long first = index << level;
            for (long leaf = first; leaf < first + (1L << level); leaf++) {
                range.append(leafHash.apply(leaf));
            }
            return range.root();
        };
    }
}
