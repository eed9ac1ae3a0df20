package jp.sekisho.detect.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.sekisho.detect.rule.Correlation.Bound;
import jp.sekisho.detect.rule.Correlation.Condition;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a document with a section `correlation`.
final class CorrelationReader {
    private static final double MEDIAN = 50;

    private final String file;

    CorrelationReader(String file) {
        this.file = file;
    }

    Correlation read(Section document) {
        String title = document.text("title");
        String id = document.optionalText("id");
        Section section = document.section("correlation");
        Correlation.Type type = type(section);
        List<String> rules = Section.texts(section.require("rules"));
        if (rules.isEmpty()) {
            throw new Refusal(Flaw.EMPTY_LIST, section.line("rules"), "rules");
        }
        return new Correlation(
                id == null ? title : id,
                document.optionalText("name"),
                title,
                document.level(Level.MEDIUM),
                document.texts("tags"),
                type,
                rules,
                section.texts("group-by"),
                aliases(section),
                Timespan.parse(section.text("timespan"), section.line("timespan")),
                condition(section, type, rules.size()),
                section.has("generate") ? section.bool("generate") : document.bool("generate"),
                file,
                document.line());
    }

    private static Correlation.Type type(Section section) {
        String text = section.text("type");
        for (Correlation.Type type : Correlation.Type.values()) {
            if (type.name().equals(text.toUpperCase(Locale.ROOT))) {
                return type;
            }
        }
        throw new Refusal(Flaw.UNKNOWN_CORRELATION_TYPE, section.line("type"), text);
    }

    private static Map<String, Map<String, String>> aliases(Section section) {
        Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
        if (section.has("aliases")) {
            section.section("aliases")
                    .entries()
                    .forEach((alias, fields) -> aliases.put(alias, texts(alias, fields)));
        }
        return aliases;
    }

    private static Map<String, String> texts(String name, Node node) {
        Map<String, String> texts = new LinkedHashMap<>();
        Section section = Section.of(node, name);
        section.entries().keySet().forEach(key -> texts.put(key, section.text(key)));
        return texts;
    }

    private static Condition condition(Section section, Correlation.Type type, int rules) {
        boolean temporal =
                type == Correlation.Type.TEMPORAL || type == Correlation.Type.TEMPORAL_ORDERED;
        if (!section.has("condition") && temporal) {
            // All rules must hit; their number is the count that is asked for.
            return new Condition(
                    List.of(new Bound(Comparison.GTE, BigDecimal.valueOf(rules))),
                    List.of(),
                    MEDIAN);
        }
        Section condition = section.section("condition");
        int line = condition.line();
        List<Bound> bounds = new ArrayList<>();
        for (Comparison comparison : Comparison.values()) {
            String key = comparison.name().toLowerCase(Locale.ROOT);
            if (condition.has(key)) {
                BigDecimal number = number(condition, key);
                if (counts(type) && number.compareTo(Correlation.MAX_COUNT) > 0) {
                    throw new Refusal(
                            Flaw.COUNT_TOO_LARGE,
                            condition.line(key),
                            number.toPlainString(),
                            Correlation.MAX_COUNT.toPlainString());
                }
                bounds.add(new Bound(comparison, number));
            }
        }
        List<String> fields = condition.texts("field");
        boolean needsField = !temporal && type != Correlation.Type.EVENT_COUNT;
        if (bounds.isEmpty() || (needsField && fields.isEmpty())) {
            throw new Refusal(
                    Flaw.CORRELATION_CONDITION, line, type.name().toLowerCase(Locale.ROOT));
        }
        for (String key : condition.entries().keySet()) {
            if (!List.of("lt", "lte", "gt", "gte", "eq", "neq", "field", "percentile")
                    .contains(key)) {
                throw new Refusal(Flaw.CORRELATION_CONDITION, condition.line(key), key);
            }
        }
        double percentile =
                condition.has("percentile")
                        ? number(condition, "percentile").doubleValue()
                        : MEDIAN;
        if (percentile < 0 || percentile > 100) {
            throw new Refusal(Flaw.CORRELATION_CONDITION, line, "percentile");
        }
        return new Condition(bounds, fields, percentile);
    }

    private static boolean counts(Correlation.Type type) {
        return type == Correlation.Type.EVENT_COUNT || type == Correlation.Type.VALUE_COUNT;
    }

    private static BigDecimal number(Section section, String key) {
        if (Scalar.of(Section.scalar(section.require(key)))
                instanceof Scalar.Decimal(BigDecimal number)) {
            return number;
        }
        throw new Refusal(Flaw.NOT_A_NUMBER, section.line(key), section.text(key));
    }
}
