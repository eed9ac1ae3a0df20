package jp.sekisho.proof;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes what publishing the entries anew would write, and holds it against what a copy has.
record TileComparison(Published copy, Consumer<Damage> damages) implements LogWriter {

    @Override
    public void write(LogFile file, byte[] contents) throws IOException {
        switch (file) {
            case HashTile tile when tile.level() > 0 -> compare(tile, tile.hashes(contents));
            // Leaf hashes and entries were taken from these, so there is nothing to compare.
            case HashTile _, EntryBundle _, CheckpointFile _ -> {}
        }
    }

    private void compare(HashTile tile, List<Hash> computed) throws IOException {
        try {
            Optional<List<Hash>> found = copy.read(tile);
            if (found.isEmpty()) {
                damages.accept(new Damage.FileMissing(tile.path()));
            } else if (!found.get().equals(computed)) {
                long position = firstDifference(found.get(), computed) * Hash.BYTES;
                damages.accept(new Damage.FileDiffers(tile.path(), position));
            }
        } catch (Malformed e) {
            damages.accept(new Damage.FileMalformed(tile.path(), String.valueOf(e.getMessage())));
        }
    }

    private static long firstDifference(List<Hash> found, List<Hash> computed) {
        int i = 0;
        while (found.get(i).equals(computed.get(i))) {
            i++;
        }
        return i;
    }
}
