package jp.sekisho.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts damage, and keeps the first of each kind: a log of a million broken entries must not
/// become a million findings in memory.
final class DamageTally {

    static final int KEPT_OF_A_KIND = 20;

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Damage> kept = new ArrayList<>();

    void add(Damage damage) {
        if (counts.merge(damage.kind(), 1L, Long::sum) <= KEPT_OF_A_KIND) {
            kept.add(damage);
        }
    }

    Outcome outcome(Outcome.Summary summary) {
        return kept.isEmpty()
                ? new Outcome.Whole(summary)
                : new Outcome.Damaged(summary, kept, counts);
    }
}
