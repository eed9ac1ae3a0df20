package jp.sekisho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekisho.postgres.LedgerKey;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.backup.Archive;
import jp.sekisho.postgres.backup.Header;
import jp.sekisho.postgres.backup.Recipient;

/// Whether there is a recovery key, where backups go, and how old the newest is.
final class DoctorBackups {
    private static final int GOOD_DAYS = 2;
    private static final int LAST_DAYS = 7;

    private DoctorBackups() {}

    static List<Finding> look(
            Path folder, Optional<DoctorDatabase> known, Optional<Path> named, Instant now) {
        var findings = new ArrayList<Finding>();
        var key = key(folder, findings);
        try {
            var target = named.or(() -> known.flatMap(DoctorDatabase::target).map(Path::of));
            if (target.isEmpty()) {
                findings.add(
                        known.isPresent()
                                ? Finding.bad("backup", "backup.no-plan")
                                : Finding.note("backup", "backup.unknown"));
                return findings;
            }
            findings.addAll(target(folder, target.get(), key, now));
        } catch (InvalidPathException notAPath) {
            findings.add(Finding.bad("backup", "backup.target-missing", notAPath.getInput()));
        }
        return findings;
    }

    /// The number of the key, which is no secret.
    private static Optional<String> key(Path folder, List<Finding> findings) {
        try {
            var id = Recipient.of(folder).map(Recipient::id);
            findings.add(
                    id.map(number -> Finding.ok("backup", "backup.key-made", number))
                            .orElseGet(() -> Finding.bad("backup", "backup.no-key")));
            return id;
        } catch (Refusal unreadable) {
            findings.add(Finding.note("backup", "backup.key-unreadable"));
            return Optional.empty();
        }
    }

    private static List<Finding> target(
            Path folder, Path target, Optional<String> key, Instant now) {
        if (!Files.isDirectory(target)) {
            return List.of(Finding.bad("backup", "backup.target-missing", target));
        }
        var findings = new ArrayList<Finding>();
        if (target.toAbsolutePath().normalize().startsWith(folder)) {
            findings.add(Finding.bad("backup", "backup.target-inside", target));
        }
        findings.add(
                Files.isWritable(target)
                        ? Finding.ok("backup", "backup.target", target)
                        : Finding.bad("backup", "backup.target-readonly", target));
        try {
            findings.add(age(target, newest(target, origin(folder)), key, now));
        } catch (IOException unreadable) {
            findings.add(Finding.bad("backup", "backup.target-missing", target));
        }
        return findings;
    }

    /// Without the right to read the keys, any backup there counts.
    private static Optional<String> origin(Path folder) {
        // One that is not there would be made by asking.
        if (!Files.isReadable(folder.resolve("keys/ledger"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LedgerKey.of(folder).verifier().name());
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Header> newest(Path target, Optional<String> origin)
            throws IOException {
        Header newest = null;
        try (var files = Files.list(target)) {
            for (var file : files.filter(each -> each.toString().endsWith(".backup")).toList()) {
                var header = header(file);
                if (header.isPresent()
                        && origin.map(header.get().origin()::equals).orElse(true)
                        && (newest == null || header.get().time().isAfter(newest.time()))) {
                    newest = header.get();
                }
            }
        }
        return Optional.ofNullable(newest);
    }

    private static Optional<Header> header(Path file) {
        try {
            return Optional.of(Archive.open(file).header());
        } catch (Refusal notWhole) {
            return Optional.empty();
        }
    }

    private static Finding age(
            Path target, Optional<Header> newest, Optional<String> key, Instant now) {
        if (newest.isEmpty()) {
            return Finding.bad("backup", "backup.none", target);
        }
        var header = newest.get();
        var time = BackupWords.time(header.time());
        if (key.isPresent() && !key.get().equals(header.keyId())) {
            return Finding.note("backup", "backup.other-key", time, header.keyId());
        }
        long days = Duration.between(header.time(), now).toDays();
        if (days >= LAST_DAYS) {
            return Finding.bad("backup", "backup.old", time, days);
        }
        return days >= GOOD_DAYS
                ? Finding.note("backup", "backup.old", time, days)
                : Finding.ok("backup", "backup.newest", time);
    }
}
