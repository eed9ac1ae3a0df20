package jp.sekisho.postgres.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import jp.sekisho.postgres.Refusal;

/// Removes older backups of one installation. What is not surely its own, and whole, stays.
public final class Retention {
    private static final Pattern NAME =
            Pattern.compile("sekisho-\\d{8}-\\d{6}" + Pattern.quote(Backup.SUFFIX));
    private static final Duration AT_WORK = Duration.ofDays(1);

    private Retention() {}

    /// @param newest is never removed; of the others, the newest stay
    /// @return what was removed
    public static List<Path> keep(Archive newest, int count) throws IOException {
        var folder = newest.file().toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        var own = new ArrayList<Archive>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = String.valueOf(file.getFileName());
                if (NAME.matcher(name).matches()) {
                    take(file, newest, own);
                } else if (name.endsWith(Backup.DRAFT) && isLeftOver(file, newest.header())) {
                    Files.delete(file);
                }
            }
        }
        own.sort(Comparator.comparing((Archive each) -> each.header().time()).reversed());
        var removed = new ArrayList<Path>();
        for (var old : own.stream().skip(Math.max(0, count - 1)).toList()) {
            Files.delete(old.file());
            removed.add(old.file());
        }
        return removed;
    }

    /// A draft of this installation whose program or target went away while it was written.
    private static boolean isLeftOver(Path file, Header newest) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var header = Header.read(in, file);
            return header.origin().equals(newest.origin())
                    && header.time().isBefore(newest.time().minus(AT_WORK));
        } catch (Refusal foreign) {
            return false;
        }
    }

    private static void take(Path file, Archive newest, List<Archive> own) {
        try {
            var archive = Archive.open(file);
            if (archive.header().origin().equals(newest.header().origin())
                    && archive.header().time().isBefore(newest.header().time())) {
                own.add(archive);
            }
        } catch (Refusal notWhole) {
            // Somebody may want to look at it.
        }
    }
}
