package jp.sekisho.home;

import java.time.LocalDate;
import java.util.List;
import jp.sekisho.measures.RuleVerdict;
import org.jspecify.annotations.Nullable;

/// A rule on the clause page: its word and reason, the rows behind it, who answers for it.
///
/// @param elsewhere counted under another demand
public record RuleRow(
        RuleVerdict judged,
        String reason,
        List<Row> rows,
        String responsible,
        @Nullable LocalDate due,
        boolean elsewhere) {
    /// One object that is not in order.
    ///
    /// @param exceptedUntil the last day of an exception; null when there is none
    public record Row(
            String label,
            String standing,
            @Nullable LocalDate since,
            @Nullable LocalDate due,
            @Nullable LocalDate exceptedUntil) {}
}
