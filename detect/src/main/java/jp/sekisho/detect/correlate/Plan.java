package jp.sekisho.detect.correlate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.sekisho.detect.rule.Comparison;
import jp.sekisho.detect.rule.Correlation;

/// A correlation made ready: how its windows are made and when their figure raises an alert.
record Plan(Correlation correlation, List<Integer> parents) {
    long timespan() {
        return correlation.timespan().toNanos();
    }

    Window window() {
        int rules = correlation.rules().size();
        return switch (correlation.type()) {
            case EVENT_COUNT -> new EventCount(new Times(enough()));
            case VALUE_COUNT -> new ValueCount(new DistinctTimes(enough()));
            case TEMPORAL -> new Temporal(rules);
            case TEMPORAL_ORDERED -> new Ordered(rules);
            case VALUE_SUM -> new Sum(false);
            case VALUE_AVG -> new Sum(true);
            case VALUE_PERCENTILE -> new Percentile(correlation.condition().percentile());
            case VALUE_MEDIAN -> new Percentile(50);
        };
    }

    /// One more than the largest count that the condition names decides it as well as any more would.
    private int enough() {
        BigDecimal largest = BigDecimal.ZERO;
        for (Correlation.Bound bound : correlation.condition().bounds()) {
            largest = largest.max(bound.number());
        }
        return largest.setScale(0, RoundingMode.CEILING).min(Correlation.MAX_COUNT).intValue() + 1;
    }

    /// Whether numbers are asked of the counted field.
    boolean needsNumber() {
        return switch (correlation.type()) {
            case VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE, VALUE_MEDIAN -> true;
            case EVENT_COUNT, VALUE_COUNT, TEMPORAL, TEMPORAL_ORDERED -> false;
        };
    }

    boolean isMetBy(double figure) {
        if (Double.isNaN(figure)) {
            return false;
        }
        for (Correlation.Bound bound : correlation.condition().bounds()) {
            if (!bound.comparison().holds(Double.compare(figure, bound.number().doubleValue()))) {
                return false;
            }
        }
        return true;
    }

    /// How near a figure is to an alert, from 0 to 1.
    double nearness(double figure) {
        double lowest = 0;
        for (Correlation.Bound bound : correlation.condition().bounds()) {
            Comparison comparison = bound.comparison();
            if (comparison == Comparison.GT
                    || comparison == Comparison.GTE
                    || comparison == Comparison.EQ) {
                lowest = Math.max(lowest, bound.number().doubleValue());
            }
        }
        return lowest <= 0 ? 0 : Math.min(1, figure / lowest);
    }

    private static String aliases(Correlation correlation) {
        Map<String, Map<String, String>> sorted = new TreeMap<>();
        correlation.aliases().forEach((name, fields) -> sorted.put(name, new TreeMap<>(fields)));
        return sorted.toString();
    }

    /// All that a window depends on, as a hash; two correlations with the same may share state.
    String definition() {
        Correlation c = correlation;
        String all =
                String.join(
                        "\0",
                        c.id(),
                        c.type().name(),
                        c.rules().toString(),
                        c.groupBy().toString(),
                        aliases(c),
                        c.timespan().toString(),
                        c.condition().toString());
        return digest(all);
    }

    static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
