package jp.sekisho.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.sekisho.measures.Sentences;
import jp.sekisho.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reminds whoever looks after the program when the last backup failed, or the last good one has grown
/// old.
@Component
class BackupTodo {
    private static final int DAYS = 2;

    private final Backups backups;
    private final Sentences sentences;
    private final Dates dates;
    private final Clock clock;

    BackupTodo(Backups backups, Sentences sentences, Dates dates, Clock clock) {
        this.backups = backups;
        this.sentences = sentences;
        this.dates = dates;
        this.clock = clock;
    }

    Optional<Todo> now() {
        var failed = backups.lastFailure().map(this::day);
        if (failed.isPresent()) {
            return failed.map(on -> todo(sentences.say("backup.todo.failed", dates.near(on)), on));
        }
        var last = backups.lastGood().map(this::day);
        if (last.isEmpty()) {
            return Optional.of(todo(sentences.say("backup.todo.never"), null));
        }
        var due = last.get().plusDays(DAYS);
        return dates.today().isAfter(due)
                ? Optional.of(todo(sentences.say("backup.todo", dates.near(last.get())), due))
                : Optional.empty();
    }

    private LocalDate day(BackupRun run) {
        return LocalDate.ofInstant(run.at(), clock.getZone());
    }

    private Todo todo(String act, @Nullable LocalDate due) {
        var late = due == null ? 0 : Math.max(0, -dates.daysUntil(due));
        return new Todo(act, "/backup", "", "", due, late);
    }
}
