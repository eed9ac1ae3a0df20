package jp.sekisho.measures;

import java.util.List;
import java.util.stream.Stream;
import jp.sekisho.shared.Verdict;

/// The word for a demand, a clause or the document, and the rules it comes from.
///
/// @param counted rules that are counted here
/// @param also rules that are counted elsewhere and answer this too
public record Answered(Verdict verdict, List<RuleVerdict> counted, List<RuleVerdict> also) {
    public Stream<RuleVerdict> rules() {
        return Stream.concat(counted.stream(), also.stream());
    }

    /// How many people, or else objects, are short; the same one short by two rules is one.
    public int count() {
        return HeadCount.of(
                        rules().flatMap(rule -> rule.findings().stream())
                                .filter(Finding::isShort)
                                .map(Finding::who))
                .all();
    }

    public int ways(Way way) {
        return (int) counted.stream().filter(rule -> rule.rule().way() == way).count();
    }
}
