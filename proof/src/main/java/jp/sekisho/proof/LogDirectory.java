package jp.sekisho.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A published log as a folder, in the layout of C2SP tlog-tiles: to be exported, copied, served.
///
/// A file appears all at once (forced to disk under another name, then renamed), so readers may
/// look while it is written. Reading works in any file system of the JDK, an opened zip file too.
/// Thread-safe for readers beside one writer.
///
/// @param folder made when the first file is written
public record LogDirectory(Path folder) implements LogReader, LogWriter {

    @Override
    public Optional<byte[]> read(LogFile file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(pathOf(file)));
        } catch (NoSuchFileException | NotDirectoryException _) {
            return Optional.empty();
        }
    }

    @Override
    public void write(LogFile file, byte[] contents) throws IOException {
        Path path = pathOf(file);
        Files.createDirectories(path.resolveSibling(""));
        Path unfinished = path.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel out =
                    FileChannel.open(
                            unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(contents);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            Files.move(
                    unfinished,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Removes the partial files of those tiles and bundles that filled up between two sizes. Call
    /// it after the checkpoint of the greater size is out; clients then take the full ones.
    public void removeOutgrown(long from, long to) throws IOException {
        try (Stream<LogFile> files = LogFile.between(from, to)) {
            for (LogFile file : (Iterable<LogFile>) files::iterator) {
                switch (file) {
                    case HashTile tile when tile.width() == LogFile.FULL -> removePartsOf(tile);
                    case EntryBundle bundle when bundle.width() == LogFile.FULL ->
                            removePartsOf(bundle);
                    case HashTile _, EntryBundle _, CheckpointFile _ -> {}
                }
            }
        }
    }

    private void removePartsOf(LogFile full) throws IOException {
        Path path = pathOf(full);
        Path parts = path.resolveSibling(path.getFileName() + ".p");
        if (!Files.isDirectory(parts)) {
            return;
        }
        try (Stream<Path> files = Files.list(parts)) {
            for (Iterator<Path> each = files.iterator(); each.hasNext(); ) {
                Files.delete(each.next());
            }
        }
        Files.delete(parts);
    }

    private Path pathOf(LogFile file) {
        return folder.resolve(file.path());
    }
}
