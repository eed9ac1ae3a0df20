package jp.sekisho.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each sample text against what a person wrote down by reading it. Details of doubts and offsets of demands are left to
/// other tests; a sample without "demands" says nothing of them.
class ShapesTest {

    static Stream<String> names() {
        return Shapes.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isReadAsAPersonReadsIt(String name) {
        Map<String, Object> expected = object(Json.read(Shapes.resource(name + ".json")));
        Map<String, Object> actual = object(Json.read(Print.json(Statute.read(Shapes.text(name)))));
        for (Map.Entry<String, Object> key : expected.entrySet()) {
            Object there = actual.get(key.getKey());
            Object compared =
                    switch (key.getKey()) {
                        case "flags" -> only(there, "at", "kind");
                        case "demands" -> only(there, "at", "text");
                        default -> there;
                    };
            assertThat(compared).as(name + ": " + key.getKey()).isEqualTo(key.getValue());
        }
        assertThat(actual.keySet()).containsAll(expected.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isPrintedAsWellFormedXml(String name) throws Exception {
        WellFormed.check(Print.xml(Statute.read(Shapes.text(name))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesBackTheNodeForEachOfItsPaths(String name) {
        Reading reading = Statute.read(Shapes.text(name));
        reading.root()
                .all()
                .filter(node -> !node.path().isEmpty())
                .forEach(node ->
                        assertThat(reading.find(node.path())).as(node.path()).containsSame(node));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> only(Object list, String... keys) {
        return ((List<Object>) list)
                .stream()
                        .<Object>map(element -> {
                            Map<String, Object> kept = new LinkedHashMap<>(object(element));
                            kept.keySet().retainAll(List.of(keys));
                            return kept;
                        })
                        .toList();
    }
}
