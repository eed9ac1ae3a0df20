package jp.sekisho.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.measures.Protection;

/// What stands beside the regulation: what its rules protect, what has no rule, what is excepted.
///
/// @param uncovered the first few of the demands without a rule
/// @param uncoveredInAll how many there are
public record Side(
        List<Protection.Standing> protection,
        List<Uncovered> uncovered,
        int uncoveredInAll,
        List<Excepted> excepted) {
    /// A demand without a rule.
    ///
    /// @param path of its clause, with the number it carries there
    public record Uncovered(UUID clause, String path, String text) {}

    /// A rule of which something is covered by an exception.
    ///
    /// @param until the first day on which an exception runs out
    public record Excepted(UUID rule, String title, int count, LocalDate until) {}
}
