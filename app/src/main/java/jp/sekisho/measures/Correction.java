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
