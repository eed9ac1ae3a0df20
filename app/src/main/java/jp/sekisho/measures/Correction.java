package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 改善措置: what was wrong and why, what is done about it by whom and when, and whether it helped.
public record Correction(
        UUID id,
        Source source,
        @Nullable UUID rule,
        @Nullable String ruleTitle,
        String problem,
        String cause,
        String measure,
        UUID person,
        String name,
        LocalDate due,
        @Nullable LocalDate doneOn,
        String doneNote,
        @Nullable LocalDate checkedOn,
        @Nullable String checkedBy,
        @Nullable Boolean effective,
        String checkNote) {
    /// From what it came.
    public enum Source {
        VERDICT,
        AUDIT,
        INCIDENT,
        VIOLATION,
        OTHER
    }

    /// How far it is.
    public enum Stage {
        OPEN,
        DONE,
        EFFECTIVE,
        NOT_EFFECTIVE
    }

    static Correction begun(UUID id, NewCorrection wish, String name) {
        return new Correction(
                id,
                wish.source(),
                wish.rule(),
                null,
                wish.problem(),
                wish.cause(),
                wish.measure(),
                wish.person(),
                name,
                wish.due(),
                null,
                "",
                null,
                null,
                null,
                "");
    }

    Correction postponed(LocalDate day, String reason) {
        return with(day, null, reason, null, null, "");
    }

    Correction done(LocalDate day, String note) {
        return with(due, day, note, null, null, "");
    }

    Correction checked(LocalDate day, boolean helped, String note) {
        return with(due, doneOn, doneNote, day, helped, note);
    }

    private Correction with(
            LocalDate due,
            @Nullable LocalDate doneOn,
            String doneNote,
            @Nullable LocalDate checkedOn,
            @Nullable Boolean effective,
            String checkNote) {
        return new Correction(
                id, source, rule, ruleTitle, problem, cause, measure, person, name, due, doneOn,
                doneNote, checkedOn, null, effective, checkNote);
    }

    public Stage stage() {
        if (doneOn == null) {
            return Stage.OPEN;
        }
        if (effective == null) {
            return Stage.DONE;
        }
        return effective ? Stage.EFFECTIVE : Stage.NOT_EFFECTIVE;
    }

    public boolean late(LocalDate day) {
        return doneOn == null && due.isBefore(day);
    }
}
