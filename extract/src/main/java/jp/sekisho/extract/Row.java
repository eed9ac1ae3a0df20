package jp.sekisho.extract;

import java.util.List;

/// A row that holds something.
///
/// @param number from 1, as shown beside it; of delimited text, which record it is
/// @param cells those that hold something, from the left
/// @param merged what crosses this row, from the left
public record Row(int number, boolean hidden, List<Cell> cells, List<Merged> merged) {
    public Row {
        cells = List.copyOf(cells);
        merged = List.copyOf(merged);
    }

    /// The cell in this column, from 1; blank where nothing stands. Costs the logarithm of the cells.
    public Cell cell(int column) {
        int low = 0;
        int high = cells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = cells.get(middle).address().column();
            if (found == column) {
                return cells.get(middle);
            }
            if (found < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        var at = new Address(number, column);
        return Merged.at(merged, column)
                .map(area -> Cell.covered(at, area))
                .orElseGet(() -> Cell.blank(at));
    }
}
