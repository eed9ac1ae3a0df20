package jp.sekisho.extract;

import java.util.List;

/// Tables: the sheets of a spreadsheet in the order of their tabs, or the one of delimited text.
public record Workbook(Form form, List<Sheet> sheets) implements Content {
    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /// How the tables were written.
    public sealed interface Form {}

    public record Excel() implements Form {}

    /// @param marked whether the text begins with a byte order mark
    public record Delimited(String charset, boolean marked, char delimiter) implements Form {}
}
