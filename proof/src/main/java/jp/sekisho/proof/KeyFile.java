package jp.sekisho.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// A signing key on disk: one line, [SigningKey#secretText()], readable by its owner only.
///
/// @param key the key
/// @param exposure permissions that others than the owner have on the file; empty when all is well.
///     Not a refusal, because a log that cannot sign is worse than a key to be rotated; the caller
///     warns
public record KeyFile(SigningKey key, Set<PosixFilePermission> exposure) {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    public KeyFile {
        exposure = Set.copyOf(exposure);
    }

    /// Writes a key into a new file with mode 0600 from its first moment, and forces it to disk.
    ///
    /// Where the file system knows no POSIX permissions (Windows), the folder must protect it.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException rather than overwriting a key
    public static void write(Path file, SigningKey key) throws IOException {
        ByteBuffer line =
                ByteBuffer.wrap((key.secretText() + "\n").getBytes(StandardCharsets.US_ASCII));
        try (SeekableByteChannel out =
                Files.newByteChannel(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.SYNC),
                        ownerOnly(file))) {
            while (line.hasRemaining()) {
                out.write(line);
            }
        }
    }

    /// Reads a key, and how far its file stands open.
    ///
    /// @throws Malformed if the file does not hold one key on one line; the message does not show it
    public static KeyFile read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return new KeyFile(SigningKey.parse(line), exposureOf(file));
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static Set<PosixFilePermission> exposureOf(Path file) throws IOException {
        if (!isPosix(file)) {
            return Set.of();
        }
        Set<PosixFilePermission> others = EnumSet.noneOf(PosixFilePermission.class);
        others.addAll(Files.getPosixFilePermissions(file));
        others.removeIf(permission -> permission.name().startsWith("OWNER_"));
        return others;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
