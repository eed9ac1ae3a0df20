package jp.sekisho.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The hashes of a tree, read from its published tiles.
///
/// Keeps the last tile of each level, so reading side by side costs one file in 256. What the tiles
/// say is taken as it is: check proofs against a root that is known. A tile that is missing or of a
/// wrong length throws [UncheckedIOException] or [Malformed]. Not thread-safe.
public final class TileHashes implements HashReader {

    private final long size;
    private final Published published;
    private final Map<Integer, Loaded> last = new HashMap<>();
    private final Sha256 sha256 = new Sha256();

    private record Loaded(HashTile tile, List<Hash> hashes) {}

    /// Over the tiles of the log of a size.
    public TileHashes(long size, LogReader files) {
        this.size = size;
        this.published = new Published(files);
    }

    @Override
    public Hash read(int level, long index) {
        int tileLevel = level / 8;
        int height = level % 8; // above the hashes of the tile
        long first = index << height;
        HashTile tile = HashTile.in(tileLevel, first / LogFile.FULL, size);
        int from = (int) (first % LogFile.FULL);
        return root(load(tile).subList(from, from + (1 << height)));
    }

    private Hash root(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return sha256.node(root(hashes.subList(0, half)), root(hashes.subList(half, 2 * half)));
    }

    private List<Hash> load(HashTile tile) {
        Loaded loaded = last.get(tile.level());
        if (loaded == null || !loaded.tile().equals(tile)) {
            try {
                loaded =
                        new Loaded(
                                tile,
                                published
                                        .read(tile)
                                        .orElseThrow(() -> new NoSuchFileException(tile.path())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            last.put(tile.level(), loaded);
        }
        return loaded.hashes();
    }
}
