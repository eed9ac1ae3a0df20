package jp.sekisho.proof;

import java.util.ArrayList;
import java.util.List;

/// Up to 256 hashes that stand side by side on one level of the tree in eight (C2SP tlog-tiles).
///
/// @param level 0 for leaf hashes; each level above has the roots of full tiles of the one below
/// @param index from the left, from 0
/// @param width how many hashes: 256, or fewer at the right edge
public record HashTile(int level, long index, int width) implements LogFile {

    /// Levels that a tree of at most 2^63 − 1 leaves can have.
    static final int LEVELS = 8;

    private static final int MAX_LEVEL = 63; // what a path can say

    public HashTile {
        if (level < 0 || level > MAX_LEVEL) {
            throw new IllegalArgumentException("level must be 0 to 63, but is " + level);
        }
        TilePath.check(index, width);
    }

    /// The tile at this place as wide as a tree of this size has it.
    static HashTile in(int level, long index, long size) {
        return new HashTile(
                level, index, (int) Math.min(FULL, (size >>> (8 * level)) - index * FULL));
    }

    @Override
    public String path() {
        return "tile/" + level + "/" + TilePath.of(index, width);
    }

    @Override
    public String contentType() {
        return "application/octet-stream";
    }

    @Override
    public boolean belongsTo(long size) {
        return level < LEVELS && TilePath.belongs(index, width, size >>> (8 * level));
    }

    /// The same tile when it is full.
    HashTile full() {
        return new HashTile(level, index, FULL);
    }

    /// The contents, 32 bytes a hash, from any source of hashes.
    public byte[] contents(HashReader reader) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            hashes.add(reader.read(8 * level, index * FULL + i));
        }
        return encode(hashes);
    }

    /// The hashes that the contents are.
    ///
    /// @throws Malformed if the length is not 32 bytes for each hash of the width
    public List<Hash> hashes(byte[] contents) {
        if (contents.length != width * Hash.BYTES) {
            throw new Malformed(path(), width * Hash.BYTES + " bytes", contents.length + " bytes");
        }
        List<Hash> hashes = new ArrayList<>(width);
        for (int at = 0; at < contents.length; at += Hash.BYTES) {
            hashes.add(Hash.of(contents, at));
        }
        return hashes;
    }

    static byte[] encode(List<Hash> hashes) {
        byte[] contents = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(contents, i * Hash.BYTES);
        }
        return contents;
    }
}
