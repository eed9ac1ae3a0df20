package jp.sekisho.extract;

import java.util.List;
import java.util.Optional;

/// One table.
///
/// @param rows those that hold something, from the top
/// @param hiddenColumns first row to last row, whole columns
/// @param merged areas that are shown as one cell; none overlaps another
/// @param asides what is said beside the cells: comments, headers and footers, texts in drawings
public record Sheet(
        String name,
        Visibility visibility,
        List<Row> rows,
        List<Area> hiddenColumns,
        List<Area> merged,
        List<Aside> asides) {
    /// Something said beside the cells.
    ///
    /// @param at the cell it hangs on, such as `C14`; empty when it hangs on none
    public record Aside(Kind kind, String at, String text) {
        public enum Kind {
            COMMENT,
            MARGIN,
            DRAWING
        }
    }

    /// Whether the tab is seen. One that is `BURIED` can only be brought back by a program.
    public enum Visibility {
        SHOWN,
        HIDDEN,
        BURIED
    }

    public Sheet {
        rows = List.copyOf(rows);
        hiddenColumns = List.copyOf(hiddenColumns);
        merged = List.copyOf(merged);
        asides = List.copyOf(asides);
    }

    /// The row with this number, if it holds anything. Costs the logarithm of the rows.
    public Optional<Row> row(int number) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = rows.get(middle).number();
            if (found == number) {
                return Optional.of(rows.get(middle));
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /// The cell at an address such as `C14`; blank where nothing stands.
    ///
    /// @throws IllegalArgumentException when it is no address
    public Cell at(String address) {
        var at = Address.of(address);
        return row(at.row()).map(row -> row.cell(at.column())).orElseGet(() -> Cell.blank(at));
    }

    public boolean hidden(int column) {
        return hiddenColumns.stream()
                .anyMatch(
                        area -> area.first().column() <= column && column <= area.last().column());
    }
}
