package jp.sekisho.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The server's program files, unpacked once per version.
final class Binaries {
    private Binaries() {}

    /// The folder holding `bin/`, unpacked now if it was not or not wholly.
    static Path unpack(Path programs) throws IOException {
        var home = programs.resolve(version());
        var complete = home.resolve("complete");
        if (Files.exists(complete)) {
            return home;
        }
        Modes.folder(programs, "rwxr-xr-x");
        Modes.folder(home, "rwxr-xr-x");
        var archive = Binaries.class.getResourceAsStream(Platform.current().archive());
        if (archive == null) {
            throw new Refusal("binaries.missing", System.getProperty("os.name"));
        }
        unpack(archive, home);
        Files.createFile(complete);
        return home;
    }

    /// @param archive is closed
    static void unpack(InputStream archive, Path home) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, home);
            }
        }
    }

    /// The version lies beside the archive, so that a new archive is a new folder.
    private static String version() throws IOException {
        try (var text = Binaries.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IOException("version.txt is missing from the program");
            }
            return new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home)
            throws IOException {
        var target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Modes.folder(target, "rwxr-xr-x");
            return;
        }
        Modes.folder(parent(target), "rwxr-xr-x");
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Modes.set(target, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static Path parent(Path path) throws IOException {
        var parent = path.getParent();
        if (parent == null) {
            throw new IOException("no parent: " + path);
        }
        return parent;
    }
}
