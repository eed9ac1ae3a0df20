package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.sekisho.shared.Standing;
import jp.sekisho.shared.Verdict;

/// How one rule stands: the word, how many of how many objects, and the objects that made it so.
/// @param remedy the page where a shortage is mended
public record RuleVerdict(
        Rule rule, Verdict verdict, int total, List<Finding> findings, String remedy) {
    /// How many objects are short.
    public int count() {
        return with(Standing.SHORT);
    }

    /// How many objects are in order.
    public int met() {
        return total - findings.size();
    }

    private int with(Standing standing) {
        return (int) findings.stream().filter(each -> each.standing() == standing).count();
    }

    /// The earliest day since which something is short.
    public Optional<LocalDate> since() {
        return findings.stream()
                .map(Finding::since)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }

    /// The next day by which something must be done.
    public Optional<LocalDate> due() {
        return findings.stream()
                .map(Finding::due)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }
}
