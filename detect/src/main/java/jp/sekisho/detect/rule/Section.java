package jp.sekisho.detect.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A map of a rule file, read by key; what is missing or of another kind is refused with its line.
final class Section {
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final int line;

    private Section(MappingNode node) {
        line = Yaml.line(node);
        for (NodeTuple entry : node.getValue()) {
            String key = scalar(entry.getKeyNode()).getValue();
            if (entries.put(key, entry.getValueNode()) != null) {
                throw new Refusal(Flaw.DUPLICATE_KEY, Yaml.line(entry.getKeyNode()), key);
            }
        }
    }

    static Section of(Node node, String name) {
        if (node instanceof MappingNode map) {
            return new Section(map);
        }
        throw new Refusal(Flaw.NOT_A_MAP, Yaml.line(node), name);
    }

    int line() {
        return line;
    }

    Map<String, Node> entries() {
        return entries;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    int line(String key) {
        Node node = entries.get(key);
        return node == null ? line : Yaml.line(node);
    }

    Node require(String key) {
        Node node = entries.get(key);
        if (node == null) {
            throw new Refusal(Flaw.MISSING, line, key);
        }
        return node;
    }

    Section section(String key) {
        return of(require(key), key);
    }

    String text(String key) {
        return scalar(require(key)).getValue();
    }

    @Nullable String optionalText(String key) {
        Node node = entries.get(key);
        if (node == null || Scalar.of(scalar(node)) instanceof Scalar.Null) {
            return null;
        }
        return scalar(node).getValue();
    }

    /// A list of texts, or one text, or none.
    List<String> texts(String key) {
        Node node = entries.get(key);
        return node == null ? List.of() : texts(node);
    }

    static List<String> texts(Node node) {
        if (node instanceof SequenceNode list) {
            List<String> texts = new ArrayList<>();
            list.getValue().forEach(item -> texts.add(scalar(item).getValue()));
            return texts;
        }
        ScalarNode scalar = scalar(node);
        return Scalar.of(scalar) instanceof Scalar.Null ? List.of() : List.of(scalar.getValue());
    }

    boolean bool(String key) {
        Node node = entries.get(key);
        if (node == null) {
            return false;
        }
        if (Scalar.of(scalar(node)) instanceof Scalar.Bool(boolean value)) {
            return value;
        }
        throw new Refusal(Flaw.NOT_A_BOOLEAN, Yaml.line(node), key);
    }

    LogSource logSource() {
        return new LogSource(
                optionalText("product"), optionalText("category"), optionalText("service"));
    }

    Level level(Level otherwise) {
        String text = optionalText("level");
        if (text == null) {
            return otherwise;
        }
        for (Level level : Level.values()) {
            if (level.name().equals(text.toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        throw new Refusal(Flaw.UNKNOWN_LEVEL, line("level"), text);
    }

    static ScalarNode scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar;
        }
        throw new Refusal(Flaw.NOT_A_TEXT, Yaml.line(node));
    }
}
