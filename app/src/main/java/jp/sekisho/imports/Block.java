package jp.sekisho.imports;

import java.util.List;

/// One table in a sheet: what stands above it, its heading, its rows.
///
/// @param title what stands between the table before and the heading
/// @param heading the first row of the heading; 0 when there is none
/// @param columns those that hold something, from the left
record Block(String title, int heading, List<Column> columns, List<Copy.Row> rows) {
    /// @param parts of its heading, from the top; a merged heading counts once
    /// @param hidden whether the column is out of sight
    record Column(int number, List<String> parts, boolean hidden) {
        String heading() {
            return String.join(" ", parts);
        }

        /// What is seen above the column.
        String letters() {
            return new jp.sekisho.extract.Address(1, number).letters();
        }
    }

    /// What the table is recognised by the next time.
    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }
}
