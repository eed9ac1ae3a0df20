package jp.sekisho.detect;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.sekisho.detect.correlate.Correlator;
import jp.sekisho.detect.run.Runner;
import jp.sekisho.detect.run.Totals;

/// What a run came to. `hitsByRule` holds the rules that matched, by id, in the order of the rule set;
/// `blindRules` the rules that no event could match because none of the events had the fields that the rule
/// needs, with these fields (see [Detection#findBlindRules]; empty otherwise);
/// `unknownSources` counts events of whose source nothing is known, so that every rule was asked of them;
/// `evictedGroups` those groups of correlations that gave way for want of memory, and `lateHits` hits that
/// came when their window was over.
public record Report(
        long events,
        long bytes,
        long alerts,
        long deadLetters,
        long unknownSources,
        long evictedGroups,
        long lateHits,
        Duration duration,
        Map<String, Long> hitsByRule,
        Map<String, Set<String>> blindRules) {

    static Report of(
            RuleSet rules, Totals totals, Runner runner, Correlator correlator, long nanos) {
        Map<String, Long> byRule = new LinkedHashMap<>();
        long[] hits = runner.hits();
        for (int i = 0; i < hits.length; i++) {
            if (hits[i] > 0) {
                byRule.put(rules.engine().rules().get(i).id(), hits[i]);
            }
        }
        return new Report(
                totals.events(),
                totals.bytes(),
                totals.alerts(),
                totals.deadLetters(),
                runner.unknownSources(),
                correlator.evicted(),
                correlator.late(),
                Duration.ofNanos(nanos),
                byRule,
                BlindRules.of(rules.engine(), runner.seen()));
    }
}
