package jp.sekisho.detect.naive;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// YAML as maps, lists, texts, numbers, booleans and null, by the core schema of YAML 1.2.
final class NaiveYaml {
    private NaiveYaml() {}

    static List<Object> documents(String text) {
        List<Object> documents = new ArrayList<>();
        new Yaml().composeAll(new StringReader(text)).forEach(node -> documents.add(value(node)));
        return documents;
    }

    private static Object value(Node node) {
        return switch (node) {
            case MappingNode map -> {
                Map<String, Object> values = new LinkedHashMap<>();
                map.getValue()
                        .forEach(entry ->
                                values.put(
                                        ((ScalarNode) entry.getKeyNode()).getValue(),
                                        value(entry.getValueNode())));
                yield values;
            }
            case SequenceNode list -> {
                List<Object> values = new ArrayList<>();
                list.getValue().forEach(item -> values.add(value(item)));
                yield values;
            }
            default -> scalar((ScalarNode) node);
        };
    }

    private static Object scalar(ScalarNode node) {
        String text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return text;
        }
        if (text.matches("|~|null|Null|NULL")) {
            return null;
        }
        if (text.matches("true|True|TRUE|false|False|FALSE")) {
            return Boolean.valueOf(text);
        }
        if (text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")) {
            return new BigDecimal(text);
        }
        if (text.matches("0x[0-9a-fA-F]+")) {
            return new BigDecimal(new java.math.BigInteger(text.substring(2), 16));
        }
        return text;
    }
}
