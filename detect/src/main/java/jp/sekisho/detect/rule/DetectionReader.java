package jp.sekisho.detect.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads the named parts of a detection and its condition.
///
/// A map is an `and` of its items, a list of maps an `or`, a list of texts an `or` of keywords.
final class DetectionReader {
    private final Placeholders placeholders;

    DetectionReader(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /// The whole detection: several conditions are joined by `or`.
    Expression read(Section detection, List<String> otherKeys) {
        Map<String, Expression> identifiers = new LinkedHashMap<>();
        detection
                .entries()
                .forEach((name, node) -> {
                    if (!otherKeys.contains(name)) {
                        identifiers.put(name, identifier(name, node));
                    }
                });
        if (identifiers.isEmpty()) {
            throw new Refusal(Flaw.EMPTY_DETECTION, detection.line());
        }
        List<Expression> conditions = new ArrayList<>();
        int line = detection.line("condition");
        for (String condition : Section.texts(detection.require("condition"))) {
            conditions.add(new ConditionParser(condition, identifiers, line).parse());
        }
        if (conditions.isEmpty()) {
            throw new Refusal(Flaw.MISSING, line, "condition");
        }
        return Expression.or(conditions);
    }

    private Expression identifier(String name, Node node) {
        return switch (node) {
            case MappingNode map -> items(name, map);
            case SequenceNode list -> options(name, list);
            default -> keyword(Section.scalar(node));
        };
    }

    private Expression options(String name, SequenceNode list) {
        List<Expression> options = new ArrayList<>();
        for (Node option : list.getValue()) {
            options.add(
                    option instanceof MappingNode map
                            ? items(name, map)
                            : keyword(Section.scalar(option)));
        }
        if (options.isEmpty()) {
            throw new Refusal(Flaw.EMPTY_LIST, Yaml.line(list), name);
        }
        return Expression.or(options);
    }

    private Expression items(String name, MappingNode map) {
        List<Expression> items = new ArrayList<>();
        Section.of(map, name).entries().forEach((key, value) -> items.add(item(key, value)));
        if (items.isEmpty()) {
            throw new Refusal(Flaw.EMPTY_LIST, Yaml.line(map), name);
        }
        return Expression.and(items);
    }

    private Expression item(String key, Node value) {
        ItemReader reader = new ItemReader(key, placeholders, Yaml.line(value));
        return switch (value) {
            case ScalarNode scalar -> reader.read(List.of(Scalar.of(scalar)));
            case SequenceNode list -> {
                List<Scalar> values = new ArrayList<>();
                for (Node item : list.getValue()) {
                    if (!(item instanceof ScalarNode scalar)) {
                        throw new Refusal(Flaw.NESTED_VALUE, Yaml.line(item), key);
                    }
                    values.add(Scalar.of(scalar));
                }
                yield reader.read(values);
            }
            default -> throw new Refusal(Flaw.NESTED_VALUE, Yaml.line(value), key);
        };
    }

    private Expression keyword(ScalarNode node) {
        return new ItemReader("", placeholders, Yaml.line(node)).read(List.of(Scalar.of(node)));
    }
}
