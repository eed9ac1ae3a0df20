package jp.sekisho.proof;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Publishes a log as it grows: takes entries in order, writes tiles and bundles, and lets a
/// checkpoint out only when everything that it needs is there.
///
/// Full files are written as they fill up, partial ones when a checkpoint is published; memory
/// holds the right edge of the tree only (at most one bundle and 255 hashes a level). Not
/// thread-safe. If writing fails, drop it and [#resume(Checkpoint, LogReader, LogWriter)]: files
/// written twice have the same contents.
public final class Publisher {

    private final LogWriter files;
    private final CompactRange tree;
    private final Sha256 sha256 = new Sha256();
    private final List<byte[]> bundle = new ArrayList<>();
    private final List<List<Hash>> levels = new ArrayList<>(); // the partial tile of each level
    private long publishedSize;

    private Publisher(LogWriter files, CompactRange tree) {
        this.files = files;
        this.tree = tree;
        this.publishedSize = tree.size();
        for (int level = 0; level < HashTile.LEVELS; level++) {
            levels.add(new ArrayList<>());
        }
    }

    /// Starts a log that has no entries yet.
    public static Publisher start(LogWriter files) {
        return new Publisher(files, new CompactRange());
    }

    /// Goes on after a checkpoint whose files are there.
    ///
    /// @throws Malformed if the files do not lead to the checkpoint's root
    public static Publisher resume(Checkpoint last, LogReader from, LogWriter to)
            throws IOException {
        long size = last.size();
        CompactRange tree = CompactRange.of(size, new TileHashes(size, from));
        if (!tree.root().equals(last.root())) {
            throw new Malformed("published tiles", "the root " + last.root(), "" + tree.root());
        }
        Publisher publisher = new Publisher(to, tree);
        publisher.loadEdge(new Published(from));
        return publisher;
    }

    private void loadEdge(Published published) throws IOException {
        long size = tree.size();
        if (size % LogFile.FULL > 0) {
            EntryBundle edge = EntryBundle.in(size / LogFile.FULL, size);
            bundle.addAll(published.read(edge).orElseThrow(() -> missing(edge)));
        }
        for (int level = 0; level < HashTile.LEVELS; level++) {
            long items = size >>> (8 * level);
            if (items % LogFile.FULL > 0) {
                HashTile edge = HashTile.in(level, items / LogFile.FULL, size);
                levels.get(level).addAll(published.read(edge).orElseThrow(() -> missing(edge)));
            }
        }
    }

    private static NoSuchFileException missing(LogFile file) {
        return new NoSuchFileException(file.path());
    }

    /// Takes the next entry.
    ///
    /// @throws IllegalArgumentException if it is longer than [EntryBundle#MAX_ENTRY]
    public void append(byte[] entry) throws IOException {
        EntryBundle.requireFits(entry);
        Hash leafHash = sha256.leaf(entry);
        tree.append(leafHash);
        bundle.add(entry);
        if (bundle.size() == LogFile.FULL) {
            writeBundle();
            bundle.clear();
        }
        push(0, leafHash);
    }

    private void push(int level, Hash hash) throws IOException {
        List<Hash> tile = levels.get(level);
        tile.add(hash);
        if (tile.size() == LogFile.FULL) {
            writeTile(level);
            CompactRange range = new CompactRange();
            tile.forEach(range::append);
            tile.clear();
            push(level + 1, range.root());
        }
    }

    /// How many entries were taken.
    public long size() {
        return tree.size();
    }

    /// The root over them, for the checkpoint to sign.
    public Hash root() {
        return tree.root();
    }

    /// Writes what is still partial, and then the checkpoint.
    ///
    /// @throws IllegalArgumentException if the note is no checkpoint of just these entries; then
    ///     nothing was written
    public void publish(SignedNote note) throws IOException {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (checkpoint.size() != size() || !checkpoint.root().equals(root())) {
            throw new IllegalArgumentException(
                    "a checkpoint of size %d and root %s is due, but got size %d and root %s"
                            .formatted(size(), root(), checkpoint.size(), checkpoint.root()));
        }
        writePartial();
        files.write(new CheckpointFile(), note.bytes());
        publishedSize = size();
    }

    /// Writes the files at the right edge that changed since the last checkpoint.
    void writePartial() throws IOException {
        try (Stream<LogFile> changed = LogFile.between(publishedSize, size())) {
            for (LogFile file : (Iterable<LogFile>) changed::iterator) {
                switch (file) {
                    case EntryBundle edge when edge.width() < LogFile.FULL -> writeBundle();
                    case HashTile edge when edge.width() < LogFile.FULL -> writeTile(edge.level());
                    case EntryBundle _, HashTile _, CheckpointFile _ -> {}
                }
            }
        }
    }

    private void writeBundle() throws IOException {
        EntryBundle file = EntryBundle.in((size() - 1) / LogFile.FULL, size());
        files.write(file, file.contents(bundle));
    }

    private void writeTile(int level) throws IOException {
        List<Hash> tile = levels.get(level);
        long items = size() >>> (8 * level);
        HashTile file = new HashTile(level, (items - 1) / LogFile.FULL, tile.size());
        files.write(file, HashTile.encode(tile));
    }
}
