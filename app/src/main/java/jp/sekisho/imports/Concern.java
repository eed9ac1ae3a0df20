package jp.sekisho.imports;

import java.util.List;
import java.util.Objects;

/// Something about a cell, a row or the whole sheet that somebody must see before it is taken in.
///
/// @param row in the sheet; 0 for the sheet as a whole
/// @param field which cell of the row; empty for the row as a whole
/// @param key of the sentence: what is wrong, and what was expected
public record Concern(Weight weight, int row, String field, String key, List<Object> arguments) {
    public enum Weight {
        /// Nothing is taken in until it is corrected.
        REFUSED,
        /// Nothing is taken in until somebody says that it is right.
        ASKED,
        /// How it was understood, where that is not plain.
        READ
    }

    public Concern {
        Objects.checkIndex(row, Integer.MAX_VALUE);
        arguments = List.copyOf(arguments);
    }

    public static Concern refused(int row, String field, String key, Object... arguments) {
        return new Concern(Weight.REFUSED, row, field, key, List.of(arguments));
    }

    public static Concern read(int row, String field, String key, Object... arguments) {
        return new Concern(Weight.READ, row, field, key, List.of(arguments));
    }

    /// About the sheet as a whole; affirmed by its key.
    public static Concern asked(String key, Object... arguments) {
        return new Concern(Weight.ASKED, 0, "", key, List.of(arguments));
    }

    public boolean refuses() {
        return weight != Weight.READ;
    }
}
