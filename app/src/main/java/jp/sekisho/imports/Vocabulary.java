package jp.sekisho.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which heading means which field: as the register knows it, and as it was matched before.
final class Vocabulary {
    private final Map<String, String> words = new HashMap<>();
    private final Map<List<String>, List<String>> known = new HashMap<>();

    Vocabulary(List<Field> fields, List<DraftTable.Matched> memory) {
        for (var field : fields) {
            for (var heading : field.headings()) {
                words.put(Words.folded(heading), field.name());
            }
        }
        for (var matched : memory) {
            known.put(matched.headings(), matched.fields());
            for (int at = 0; at < matched.headings().size(); at++) {
                var heading = Words.folded(matched.headings().get(at));
                if (!heading.isEmpty() && !matched.fields().get(at).isEmpty()) {
                    words.put(heading, matched.fields().get(at));
                }
            }
        }
    }

    boolean means(String text) {
        return words.containsKey(Words.folded(text));
    }

    /// Whether a table with these headings was taken in before.
    boolean remembers(Block block) {
        return known.containsKey(block.headings());
    }

    /// A field for each column; empty when it is not used. As before when the headings are as before.
    Map<Integer, String> match(Block block) {
        var before = known.get(block.headings());
        var matching = new LinkedHashMap<Integer, String>();
        for (int at = 0; at < block.columns().size(); at++) {
            var column = block.columns().get(at);
            var field = before == null ? guess(column).orElse("") : before.get(at);
            matching.put(column.number(), matching.containsValue(field) ? "" : field);
        }
        return matching;
    }

    private Optional<String> guess(Block.Column column) {
        if (column.hidden()) {
            return Optional.empty();
        }
        var parts = column.parts();
        return Optional.ofNullable(words.get(Words.folded(column.heading())))
                .or(() ->
                        parts.reversed().stream()
                                .map(part -> words.get(Words.folded(part)))
                                .filter(java.util.Objects::nonNull)
                                .findFirst());
    }
}
