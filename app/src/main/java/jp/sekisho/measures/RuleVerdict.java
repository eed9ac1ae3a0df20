package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.sekisho.shared.Verdict;

/// How one rule stands: the word, how many of how many objects, and the objects that made it so.
///
/// @param remedy the page where the criterion sees a shortage mended
/// @param population from how many the objects were drawn; 0 when all there are were judged
public record RuleVerdict(
        Rule rule,
        Verdict verdict,
        int total,
        List<Finding> findings,
        String remedy,
        int population) {
    /// Whether what is said is said of a sample only, and never of the whole.
    public boolean sampled() {
        return population > 0 && findings.stream().noneMatch(Finding::undrawn);
    }

    /// Whether it is carried out for targets, or found on a sample of them, and not once for the body.
    public boolean forTargets() {
        return rule.way() != Way.COMPUTED
                && (total != 1 || findings.stream().anyMatch(Finding::ofTarget));
    }

    /// The page where a shortage is mended.
    public String mendedAt() {
        return forTargets() ? "/rules/" + rule.id() : remedy;
    }

    /// How many people, or else objects, are short.
    public int count() {
        return heads().all();
    }

    /// Who is short, each once.
    public HeadCount heads() {
        return HeadCount.of(findings.stream().filter(Finding::isShort).map(Finding::who));
    }

    /// How many objects are in order.
    public int met() {
        return total - findings.size();
    }

    /// How many are short and covered by an exception.
    public int excepted() {
        return HeadCount.of(
                        findings.stream()
                                .filter(each -> each.exceptedUntil() != null)
                                .map(Finding::who))
                .all();
    }

    /// The first day on which an exception runs out.
    public Optional<LocalDate> exceptedUntil() {
        return findings.stream()
                .map(Finding::exceptedUntil)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
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
