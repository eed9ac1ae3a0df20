package jp.sekisho.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders with exact permissions, whatever the umask says. Where the file system has no
/// POSIX permissions, the folder's own protection stands.
public final class Modes {
    private Modes() {}

    /// Writes a file only its owner can read, whole or not at all.
    public static void write(Path file, byte[] content) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (posix(file)) {
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(draft);
        }
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var buffer = java.nio.ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /// Lets everybody walk through a folder, as the database's own user must.
    public static Path passable(Path folder) throws IOException {
        set(folder, "rwxr-xr-x");
        return folder;
    }

    static void folder(Path folder, String mode) throws IOException {
        Files.createDirectories(folder);
        set(folder, mode);
    }

    static void set(Path path, String mode) throws IOException {
        if (posix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    private static boolean posix(Path path) {
        return Set.copyOf(path.getFileSystem().supportedFileAttributeViews()).contains("posix");
    }
}
