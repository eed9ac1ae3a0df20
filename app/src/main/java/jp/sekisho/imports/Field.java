package jp.sekisho.imports;

import java.util.List;

/// Something a register can learn from a column.
///
/// @param name unique in its register; `import.field.<register>.<name>` is its label
/// @param headings what offices write above it; width, case and space do not matter
public record Field(String name, boolean required, List<String> headings) {
    public static Field required(String name, String... headings) {
        return new Field(name, true, List.of(headings));
    }

    public static Field optional(String name, String... headings) {
        return new Field(name, false, List.of(headings));
    }
}
