package jp.sekisho.office;

import java.util.List;

/// A table: its heads and its rows, each with one cell for every head.
/// A row with more or fewer cells than there are columns is refused.
///
/// @param caption what stands above it; empty for none
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) {
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
}
