package jp.sekisho.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.notices.Keepers;
import jp.sekisho.notices.Notices;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.backup.Archive;
import jp.sekisho.postgres.backup.DrillEntry;
import jp.sekisho.postgres.backup.Recipient;
import jp.sekisho.postgres.backup.RecoveryKey;
import jp.sekisho.postgres.backup.Retention;
import jp.sekisho.postgres.backup.Source;
import jp.sekisho.shared.Checks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Backups of this program: the plan, the daily one, and what came of it.
@Component
public class Backups {
    private static final int SHOWN = 30;
    private static final Duration AGAIN = Duration.ofHours(1);

    private final BackupTable table;
    private final Ledger ledger;
    private final Notices notices;
    private final Keepers keepers;
    private final Source source;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Backups(
            BackupTable table,
            Ledger ledger,
            Notices notices,
            Keepers keepers,
            Source source,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.notices = notices;
        this.keepers = keepers;
        this.source = source;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<BackupPlan> plan() {
        return table.plan();
    }

    public List<BackupRun> newest() {
        return table.newest(SHOWN);
    }

    public Optional<BackupRun> lastGood() {
        return table.lastGood();
    }

    /// When one was last restored as a drill, by the command, and whether it was whole.
    public Optional<DrillRun> lastDrill() {
        return ledger.last(DrillEntry.SUBJECT)
                .map(each -> new DrillRun(each.at(), each.action().equals(DrillEntry.WHOLE)));
    }

    /// The last one, if nothing good came of it.
    Optional<BackupRun> lastFailure() {
        return table.newest(1).stream().filter(run -> !run.good()).findFirst();
    }

    /// What is backed up.
    public Path folder() {
        return source.folder();
    }

    /// The number of the recovery key that backups are made for, once there is one.
    public Optional<String> keyId() {
        return Recipient.of(source.folder()).map(Recipient::id);
    }

    @Transactional
    public void decide(BackupPlan plan) {
        new Checks()
                .refuse(!usable(plan.folder()), "folder", "problem.backup-folder")
                .refuse(inside(plan.folder()), "folder", "problem.backup-inside")
                .refuse(plan.hour() < 0 || plan.hour() > 23, "hour", "problem.between", 0, 23)
                .refuse(plan.kept() < 1 || plan.kept() > 400, "kept", "problem.between", 1, 400)
                .orRefuse();
        var ids = table.replace(plan);
        ledger.enter(
                Entry.of("home.backup-plan.decided", "backup-plan", ids.getLast())
                        .with(BackupTable.PLAN, ids));
    }

    private static boolean usable(String folder) {
        try {
            var path = Path.of(folder);
            return path.isAbsolute() && Files.isDirectory(path) && Files.isWritable(path);
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    /// Whoever loses the data folder must not lose the backups with it.
    private boolean inside(String folder) {
        return usable(folder) && Path.of(folder).normalize().startsWith(source.folder());
    }

    /// Makes a new recovery key. It is shown by whoever asked, and kept nowhere.
    @Transactional
    public RecoveryKey newKey() {
        var key = RecoveryKey.generate();
        var subject = "recovery-key:" + key.recipient().id().toLowerCase(Locale.ROOT);
        ledger.enter(new Entry("ledger.recovery-key.made", subject, Map.of()));
        key.recipient().write(source.folder());
        return key;
    }

    /// Once a day from the planned hour on; what fails is tried again every hour.
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    public void round() {
        table.plan().filter(this::due).ifPresent(this::make);
    }

    private boolean due(BackupPlan plan) {
        var now = clock.instant();
        var since = since(plan);
        return table.lastGood().filter(good -> !good.at().isBefore(since)).isEmpty()
                && table.newest(1).stream()
                        .noneMatch(last -> last.at().isAfter(now.minus(AGAIN)) && !last.good());
    }

    private Instant since(BackupPlan plan) {
        var now = ZonedDateTime.now(clock);
        var today = now.toLocalDate().atTime(plan.hour(), 0).atZone(now.getZone());
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    /// Makes one now, and says in the ledger what came of it.
    public BackupRun make(BackupPlan plan) {
        var run = attempt(plan, clock.instant());
        transaction.executeWithoutResult(_ -> {
            if (!run.good() && table.failedSince(since(plan)) == 0) {
                notices.tellAtOnce(
                        keepers.people(), "backup-failed", List.of(run.error()), "/backup");
            }
            var id = table.add(run);
            var action = run.good() ? "home.backup.made" : "home.backup.failed";
            ledger.enter(Entry.of(action, "backup", id).with(BackupTable.RUN, id));
        });
        return run;
    }

    private BackupRun attempt(BackupPlan plan, Instant at) {
        try {
            var made = source.make(Path.of(plan.folder()), at);
            var archive = Archive.open(made.file());
            // What the disk gives back, before an older one goes.
            archive.compareDigest();
            Retention.keep(archive, plan.kept());
            return new BackupRun(
                    at,
                    made.file().toString(),
                    made.size(),
                    made.total().allRows(),
                    made.header().keyId(),
                    "");
        } catch (Refusal | IOException failed) {
            return new BackupRun(at, "", 0, 0, "", String.valueOf(failed.getMessage()));
        }
    }
}
