package jp.sekisho.detect;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sekisho.detect.run.Runner;
import jp.sekisho.detect.run.Totals;

/// What a run came to. `hitsByRule` holds the rules that matched, by id, in the order of the rule set;
/// `checksByRule` for how many events each rule was looked at: the rest were settled by what no event can
/// do without to match, so that a rule with many checks and few hits is a costly one;
/// `blindRules` the rules that no event could match because none of the events had the fields that the rule
/// needs, with these fields (see [Detection#findBlindRules]; empty otherwise);
/// `unknownSources` counts events of whose source nothing is known, so that every rule was asked of them;
/// `evictions` tells which correlations lost groups for want of memory, and `lateHits` counts hits that came
/// when their window was over; `resumed` names the files of which lines had been read before, and how many
/// (see [Detection#checkpoint]).
public record Report(
        long events,
        long bytes,
        long alerts,
        long deadLetters,
        long unknownSources,
        List<Eviction> evictions,
        long lateHits,
        Duration duration,
        Map<String, Long> hitsByRule,
        Map<String, Long> checksByRule,
        Map<String, Set<String>> blindRules,
        Map<String, Long> resumed) {

    /// Groups of a correlation that gave way for want of memory, and how near the nearest of them was to
    /// an alert: 0 far, 1 at it.
    public record Eviction(String ruleId, long groups, double nearest) {}

    public Report {
        evictions = List.copyOf(evictions);
    }

    static Report of(Totals totals, Runner runner, long nanos) {
        return new Report(
                totals.events(),
                totals.bytes(),
                totals.alerts(),
                totals.deadLetters(),
                runner.unknownSources(),
                runner.correlator().evictions().stream()
                        .map(e -> new Eviction(e.correlation(), e.groups(), e.nearest()))
                        .toList(),
                runner.correlator().late(),
                Duration.ofNanos(nanos),
                runner.hits(),
                runner.checks(),
                BlindRules.of(runner.engine(), runner.seen()),
                runner.resumed());
    }
}
