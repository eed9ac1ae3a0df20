package jp.sekisho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.Refusal;

/// The data folder: whether it is one, whose it is, who else could read its secrets, and its room.
final class DoctorFolder {
    private static final long MIB = 1L << 20;
    private static final long LEAST_ROOM = 1_000;
    private static final long GOOD_ROOM = 5_000;
    private static final Set<PosixFilePermission> OWNER =
            Set.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private DoctorFolder() {}

    static List<Finding> look(Path folder) {
        var findings = new ArrayList<Finding>();
        try {
            if (!Files.exists(folder)) {
                findings.add(absent(folder));
            } else if (!Files.isReadable(folder.resolve("sekisho.properties"))) {
                findings.add(
                        Files.exists(folder.resolve("sekisho.properties"))
                                        || !Files.isReadable(folder)
                                ? Finding.bad("folder", "folder.unreadable", folder, owner(folder))
                                : Finding.bad("folder", "folder.foreign", folder));
            } else {
                findings.add(purpose(folder));
                findings.add(owned(folder));
                findings.add(secret(folder));
            }
            findings.add(room(Files.getFileStore(existing(folder)).getUsableSpace() / MIB));
        } catch (IOException unreadable) {
            findings.add(Finding.bad("folder", "folder.trouble", folder, said(unreadable)));
        }
        return findings;
    }

    static String said(IOException problem) {
        return problem.getClass().getSimpleName() + " " + problem.getMessage();
    }

    private static Finding absent(Path folder) {
        var above = existing(folder);
        return Files.isWritable(above)
                ? Finding.note("folder", "folder.absent", folder)
                : Finding.bad("folder", "folder.impossible", folder, above);
    }

    private static Finding purpose(Path folder) {
        try {
            return Finding.ok("folder", "folder." + DataFolder.purposeOf(folder), folder);
        } catch (Refusal unusable) {
            return Finding.bad(
                    "folder", "folder.trouble", folder, String.valueOf(unusable.getMessage()));
        }
    }

    private static Finding owned(Path folder) throws IOException {
        var owner = owner(folder);
        var self = System.getProperty("user.name");
        if (!owner.equals(self)) {
            return Finding.note("folder", "folder.owner.other", owner, self);
        }
        return Files.isWritable(folder)
                ? Finding.ok("folder", "folder.owner", owner)
                : Finding.bad("folder", "folder.readonly", folder);
    }

    private static String owner(Path folder) throws IOException {
        return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
    }

    /// Only names are looked at, never what is in the files.
    private static Finding secret(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Finding.note("folder", "folder.no-rights", folder);
        }
        for (var name : List.of("keys", "secrets")) {
            var inside = folder.resolve(name);
            if (!Files.isDirectory(inside)) {
                return Finding.bad("folder", "folder.part-missing", inside);
            }
            if (!OWNER.containsAll(Files.getPosixFilePermissions(inside))) {
                return Finding.bad("folder", "folder.open", inside);
            }
        }
        return Finding.ok("folder", "folder.closed");
    }

    private static Path existing(Path folder) {
        var at = folder;
        while (!Files.exists(at)) {
            var above = at.getParent();
            if (above == null) {
                return at;
            }
            at = above;
        }
        return at;
    }

    /// @param free in MiB
    static Finding room(long free) {
        if (free < LEAST_ROOM) {
            return Finding.bad("room", "room.short", free);
        }
        return free < GOOD_ROOM
                ? Finding.note("room", "room.small", free)
                : Finding.ok("room", "room", free);
    }
}
