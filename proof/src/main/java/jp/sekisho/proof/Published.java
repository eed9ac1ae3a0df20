package jp.sekisho.proof;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads tiles and bundles as wide as a tree needs them: where a partial file is gone because the
/// log grew, its beginning of the full file serves (C2SP tlog-tiles, "Partial Tiles").
final class Published {

    private final LogReader files;

    Published(LogReader files) {
        this.files = files;
    }

    /// @throws Malformed if the file has not the length of its width
    Optional<List<Hash>> read(HashTile tile) throws IOException {
        Optional<byte[]> exact = files.read(tile);
        if (exact.isPresent() || tile.width() == LogFile.FULL) {
            return exact.map(tile::hashes);
        }
        return files.read(tile.full())
                .map(contents -> tile.full().hashes(contents).subList(0, tile.width()));
    }

    /// @throws Malformed if the file does not hold as many entries as its width says
    Optional<List<byte[]>> read(EntryBundle bundle) throws IOException {
        Optional<byte[]> exact = files.read(bundle);
        if (exact.isPresent() || bundle.width() == LogFile.FULL) {
            return exact.map(bundle::entries);
        }
        return files.read(bundle.full())
                .map(contents -> bundle.full().entries(contents).subList(0, bundle.width()));
    }
}
