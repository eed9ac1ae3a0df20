package jp.sekisho.extract;

import java.util.List;

/// A Word document or a workbook that may be used as a template, with the fields that stand in it: `{{name}}`, and
/// `{{table.column}}` in a row that is repeated.
public record Template(List<Field> fields) implements Templating {
    /// One field where it stands.
    ///
    /// @param name as it is compared: half width, without blanks
    /// @param table what stands before the point; empty for a field that is no column
    /// @param paragraph counted from 1 in its part
    /// @param row the row of a table it stands in, counted from 1 in its part, or through all sheets of
    ///     a workbook; 0 outside tables
    /// @param cell sheet and cell of a workbook; empty in a document
    public record Field(
            String name, String table, Document.Place place, int paragraph, int row, String cell) {
        public Field(String name, String table, Document.Place place, int paragraph, int row) {
            this(name, table, place, paragraph, row, "");
        }
    }

    public Template {
        fields = List.copyOf(fields);
    }
}
