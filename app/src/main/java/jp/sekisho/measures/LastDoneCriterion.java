package jp.sekisho.measures;

import java.util.Set;
import jp.sekisho.shared.Criterion;
import jp.sekisho.shared.Standing;

/// A criterion of rules that somebody carries out, or attests, again and again.
abstract class LastDoneCriterion implements Criterion {
    /// What is read where the targets are not those of the organization.
    static final Set<String> OWN = Set.of("calendar", "measures");

    private final String name;
    private final Standing grown;

    /// @param grown what it is once the days are over
    LastDoneCriterion(String name, Standing grown) {
        this.name = name;
        this.grown = grown;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<String> reads() {
        return Set.of("calendar", "measures", "organization");
    }

    @Override
    public final String objects() {
        return LastDone.objects(grown);
    }

    /// The same rows for many rules at once, with the rule as first column: `:rules`, of which each has its
    /// `:daysOfEach`.
    final String objectsOfMany() {
        return LastDone.objectsOfMany(grown);
    }

    @Override
    public final String remedy() {
        return "/duties";
    }
}
