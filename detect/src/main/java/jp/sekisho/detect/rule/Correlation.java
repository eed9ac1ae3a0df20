package jp.sekisho.detect.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Sigma correlation, ready to be compiled: hits of `rules` (ids of rules or other correlations, in
/// the order given) are counted per group within the timespan.
///
/// `aliases` maps an alias to the field that it means in the events of each rule.
public record Correlation(
        String id,
        @Nullable String name,
        String title,
        Level level,
        List<String> tags,
        Type type,
        List<String> rules,
        List<String> groupBy,
        Map<String, Map<String, String>> aliases,
        Duration timespan,
        Condition condition,
        boolean generate,
        String file,
        int line) {
    /// A count beyond this is not told apart from it.
    public static final BigDecimal MAX_COUNT = BigDecimal.valueOf(100_000);

    public Correlation {
        tags = List.copyOf(tags);
        rules = List.copyOf(rules);
        groupBy = List.copyOf(groupBy);
        aliases = Map.copyOf(aliases);
    }

    public enum Type {
        EVENT_COUNT,
        VALUE_COUNT,
        TEMPORAL,
        TEMPORAL_ORDERED,
        VALUE_SUM,
        VALUE_AVG,
        VALUE_PERCENTILE,
        VALUE_MEDIAN
    }

    /// One bound of a condition; several form a range.
    public record Bound(Comparison comparison, BigDecimal number) {}

    /// When a group's figure raises an alert, and of which fields the figure is made. `percentile` is
    /// between 0 and 100.
    public record Condition(List<Bound> bounds, List<String> fields, double percentile) {
        public Condition {
            bounds = List.copyOf(bounds);
            fields = List.copyOf(fields);
        }
    }

    boolean isCalled(String reference) {
        return reference.equals(id) || reference.equals(name);
    }

    Correlation with(List<String> resolved, Map<String, Map<String, String>> resolvedAliases) {
        return new Correlation(
                id,
                name,
                title,
                level,
                tags,
                type,
                resolved,
                groupBy,
                resolvedAliases,
                timespan,
                condition,
                generate,
                file,
                line);
    }
}
