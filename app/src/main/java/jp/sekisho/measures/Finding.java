package jp.sekisho.measures;

import java.time.LocalDate;
import jp.sekisho.shared.Standing;
import org.jspecify.annotations.Nullable;

/// One object that a criterion does not simply find in order.
///
/// @param who whom or what it is about, for counting; the object itself unless the criterion says
/// @param exceptedUntil the last day on which an exception covers it; null when none does
public record Finding(
        String object,
        String who,
        String label,
        boolean person,
        Standing standing,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        @Nullable LocalDate exceptedUntil) {
    /// Short, and not excepted.
    public boolean isShort() {
        return standing == Standing.SHORT && exceptedUntil == null;
    }

    boolean ofTarget() {
        return !label.equals("RULE");
    }

    /// A sample that was not drawn, or is over.
    boolean undrawn() {
        return label.equals("SAMPLE");
    }

    Finding exceptedUntil(@Nullable LocalDate day) {
        return new Finding(object, who, label, person, standing, since, due, day);
    }
}
