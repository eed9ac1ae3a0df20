package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Standing;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;

/// One target of a rule: how it stands, when it was done last, and until when that holds.
///
/// @param act the last act; null when it was never done
public record Target(
        String object,
        String label,
        boolean person,
        Standing standing,
        @Nullable LocalDate doneOn,
        @Nullable UUID act,
        @Nullable LocalDate due) {
    public Verdict verdict() {
        return Verdict.valueOf(standing.name());
    }

    /// Some of the targets, and how many there are.
    public record Page(List<Target> targets, int all) {}
}
