package jp.sekisho.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a file says, as far as an import needs it: all its sheets, without the file.
///
/// @param form how it was written, such as `xlsx` or a charset
record Copy(String form, List<Sheet> sheets) {
    /// @param hidden whether its tab is out of sight
    record Sheet(String name, boolean hidden, List<Integer> hiddenColumns, List<Row> rows) {
        Optional<Row> row(int number) {
            return rows.stream().filter(row -> row.number == number).findFirst();
        }
    }

    record Row(int number, boolean hidden, List<Cell> cells) {
        Cell cell(int column) {
            for (var cell : cells) {
                if (cell.column == column) {
                    return cell;
                }
            }
            return new Cell(column, "", "", null, false, false, number);
        }
    }

    /// @param text what a person reads there, also all over a merged area
    /// @param standing the text without what is struck through
    /// @param day what it holds, where its format shows a day
    /// @param spread whether it is read there only because of a merged area
    /// @param plain whether it is a number that its format shows as it is
    /// @param last the last row of its merged area, or its own
    record Cell(
            int column,
            String text,
            String standing,
            @Nullable LocalDate day,
            boolean spread,
            boolean plain,
            int last) {}
}
