package jp.sekisho.imports;

import java.util.Map;

/// A row below a heading, by the fields its columns were matched to.
///
/// @param number as shown beside it in the sheet
/// @param section what stands above the table, such as its title
public record SheetRow(int number, String section, Map<String, SheetCell> cells) {
    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /// Whether a column was matched to the field.
    public boolean has(String field) {
        return cells.containsKey(field);
    }

    public SheetCell cell(String field) {
        return cells.getOrDefault(field, SheetCell.NOTHING);
    }

    /// The standing text without space around it.
    public String text(String field) {
        return cell(field).standing().strip();
    }
}
