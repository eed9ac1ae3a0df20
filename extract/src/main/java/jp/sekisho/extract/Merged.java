package jp.sekisho.extract;

import java.util.List;
import java.util.Optional;

/// An area shown as one cell, and what stands in that cell.
public record Merged(Area area, String text, Value value) {
    /// @param sorted from the left, none overlapping
    static Optional<Merged> at(List<Merged> sorted, int column) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var area = sorted.get(middle).area;
            if (column < area.first().column()) {
                high = middle - 1;
            } else if (column > area.last().column()) {
                low = middle + 1;
            } else {
                return Optional.of(sorted.get(middle));
            }
        }
        return Optional.empty();
    }
}
