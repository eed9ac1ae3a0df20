package jp.sekisho.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;

/// A fiscal year of verdicts: every judged clause, at the end of every month that has begun.
///
/// @param months the first day of each month of the year
/// @param shortNow how many clauses are short in the last month that has begun, and in the one before
public record Trend(List<LocalDate> months, List<Row> rows, int shortNow, int shortThen) {
    /// In place of a count, for a month in which nothing was judged.
    public static final int UNKNOWN = -1;

    /// @param clause null for the document itself
    /// @param words one for each month that has begun; empty where nothing was judged yet
    public record Row(@Nullable UUID clause, String path, List<Optional<Verdict>> words) {}

    /// Which sentence says how it went.
    public String went() {
        if (shortThen == UNKNOWN || shortNow == UNKNOWN) {
            return "first";
        }
        return shortNow == shortThen ? "same" : shortNow < shortThen ? "fewer" : "more";
    }
}
