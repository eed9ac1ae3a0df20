package jp.sekisho.extract;

import java.util.List;
import java.util.Map;

/// What is to be put into the fields of a template.
///
/// @param texts by name; a line break becomes a line break
/// @param rows by name of the table: one map for each row, by the name of the column
public record Fields(Map<String, String> texts, Map<String, List<Map<String, String>>> rows) {
    public Fields {
        texts = Map.copyOf(texts);
        rows = Map.copyOf(rows);
    }
}
