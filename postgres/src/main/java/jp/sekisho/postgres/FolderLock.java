package jp.sekisho.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// The lock of a data folder, which one program holds, and in it one [DataFolder]. A process loses
/// its locks on a file as soon as it closes any channel to it; so a folder that is held here is
/// known by its name, and its lock is never opened a second time.
final class FolderLock implements AutoCloseable {
    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;

    /// Held as an object too: one that is collected is forgotten by this virtual machine.
    private final FileLock lock;

    private FolderLock(Path file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /// @throws Refusal when the folder is in use
    static FolderLock take(Path root) throws IOException {
        synchronized (HELD) {
            var file = root.toRealPath().resolve("lock");
            if (HELD.contains(file)) {
                throw new Refusal("folder.in-use", root);
            }
            var channel = FileChannel.open(file, CREATE, WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new Refusal("folder.in-use", root);
            }
            HELD.add(file);
            return new FolderLock(file, lock);
        }
    }

    /// Whether somebody uses the folder now. Asks for a share of the lock, which nobody gets then.
    static boolean taken(Path root) {
        synchronized (HELD) {
            try {
                var file = root.toRealPath().resolve("lock");
                if (HELD.contains(file)) {
                    return true;
                }
                if (!Files.isReadable(file)) {
                    return false;
                }
                try (var channel = FileChannel.open(file, READ);
                        var share = channel.tryLock(0, Long.MAX_VALUE, true)) {
                    return share == null;
                }
            } catch (OverlappingFileLockException byThisProcess) {
                return true;
            } catch (IOException unknown) {
                return false;
            }
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            try {
                lock.acquiredBy().close();
            } catch (IOException alreadyGone) {
                throw new UncheckedIOException(alreadyGone);
            } finally {
                HELD.remove(file);
            }
        }
    }
}
