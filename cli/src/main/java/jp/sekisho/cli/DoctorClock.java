package jp.sekisho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.DataFolder.Purpose;
import jp.sekisho.postgres.Refusal;

/// The clock of the machine against the newest thing that was written.
final class DoctorClock {
    private static final Duration TOLERATED = Duration.ofMinutes(1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private DoctorClock() {}

    static List<Finding> look(Path folder, Optional<DoctorDatabase> known, Instant now) {
        var findings = new ArrayList<Finding>();
        findings.add(back(folder, known, now));
        findings.add(
                ZoneId.systemDefault()
                                .getRules()
                                .getOffset(now)
                                .equals(ZONE.getRules().getOffset(now))
                        ? Finding.ok("clock", "clock.zone", ZoneId.systemDefault().getId())
                        : Finding.note(
                                "clock", "clock.zone.other", ZoneId.systemDefault().getId()));
        synchronised().ifPresent(findings::add);
        return findings;
    }

    private static Finding back(Path folder, Optional<DoctorDatabase> known, Instant now) {
        var time = BackupWords.time(now);
        if (moved(folder)) {
            return Finding.ok("clock", "clock.moved", time);
        }
        var written = known.flatMap(DoctorDatabase::lastEntry).or(() -> control(folder));
        if (written.isEmpty()) {
            return Finding.ok("clock", "clock", time);
        }
        var last = BackupWords.time(written.get());
        return written.get().isAfter(now.plus(TOLERATED))
                ? Finding.bad("clock", "clock.back", time, last)
                : Finding.ok("clock", "clock.after", time, last);
    }

    /// In a rehearsal and a demonstration other days are played on purpose.
    private static boolean moved(Path folder) {
        try {
            return DataFolder.purposeOf(folder) != Purpose.REAL;
        } catch (Refusal none) {
            return false;
        }
    }

    /// When the database last wrote its control file, which every stop and checkpoint does.
    private static Optional<Instant> control(Path folder) {
        try {
            return Optional.of(
                    Files.getLastModifiedTime(folder.resolve("pg/global/pg_control")).toInstant());
        } catch (IOException notThereOrNotOurs) {
            return Optional.empty();
        }
    }

    /// What systemd knows of it; nothing where there is none.
    private static Optional<Finding> synchronised() {
        try {
            var process =
                    new ProcessBuilder("timedatectl", "show", "-p", "NTPSynchronized", "--value")
                            .redirectErrorStream(true)
                            .start();
            if (!process.waitFor(3, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            var answer =
                    new String(
                                    process.getInputStream().readAllBytes(),
                                    java.nio.charset.StandardCharsets.UTF_8)
                            .strip();
            return switch (answer) {
                case "yes" -> Optional.of(Finding.ok("clock", "clock.synchronised"));
                case "no" -> Optional.of(Finding.note("clock", "clock.alone"));
                default -> Optional.empty();
            };
        } catch (IOException noSystemd) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
