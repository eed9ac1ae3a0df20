package jp.sekisho.detect.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Under which paths of an event a field of a rule stands: its own name, that name inside the envelopes
/// in which events are wrapped, and other names that a table gives it. Immutable.
public final class FieldMap {
    private static final FieldMap BUILT_IN = load("fields.txt");

    private final List<String> envelopes;
    private final Map<String, List<String>> others;

    private FieldMap(List<String> envelopes, Map<String, List<String>> others) {
        this.envelopes = List.copyOf(envelopes);
        this.others = Map.copyOf(others);
    }

    public static FieldMap builtIn() {
        return BUILT_IN;
    }

    private static FieldMap load(String name) {
        List<String> envelopes = new ArrayList<>();
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (String line : Table.lines(name)) {
            int equals = line.indexOf(" = ");
            if (equals < 0) {
                throw new IllegalArgumentException("no = in " + line);
            }
            String field = line.substring(0, equals).strip();
            List<String> paths = List.of(line.substring(equals + 3).strip().split("\\s*,\\s*", -1));
            if (field.equals("*")) {
                envelopes.addAll(paths);
            } else {
                others.merge(
                        field,
                        paths,
                        (a, b) -> {
                            List<String> both = new ArrayList<>(a);
                            both.addAll(b);
                            return both;
                        });
            }
        }
        return new FieldMap(envelopes, others);
    }

    /// All paths of a field, its own name first.
    public Set<String> pathsOf(String field) {
        Set<String> paths = new LinkedHashSet<>();
        paths.add(field);
        envelopes.forEach(envelope -> paths.add(envelope + "." + field));
        paths.addAll(others.getOrDefault(field, List.of()));
        return paths;
    }
}
