package jp.sekisho.office;

import java.util.List;

/// A table: its heads and its rows, each with one cell for every head.
/// A row with more or fewer cells than there are columns is refused.
///
/// @param caption what stands above it; empty for none
/// @param lead what is said between caption and table; empty for none
/// @param columns none when there is only something to be said
public record Table(String caption, String lead, List<Column> columns, List<List<Cell>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        caption + ": " + row.size() + " cells in " + columns.size() + " columns");
            }
        }
    }

    public Table(String caption, List<Column> columns, List<List<Cell>> rows) {
        this(caption, "", columns, rows);
    }

    /// Whether there is anything to be ruled: an empty table of which it is said that it is empty is
    /// only its heading and what is said.
    boolean ruled() {
        return !columns.isEmpty() && !(rows.isEmpty() && !lead.isEmpty());
    }

    /// A heading with a paragraph.
    public static Table said(String caption, String lead) {
        return new Table(caption, lead, List.of(), List.of());
    }
}
