package jp.sekisho.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands in a cell.
///
/// @param text all of it, as typed
/// @param standing what is left without what is struck through
/// @param day what it holds, where its format shows a day
/// @param written whether it stands in this very row, and not only by a merged area
/// @param plain whether it is a number that its format shows as it is
public record SheetCell(
        String text, String standing, @Nullable LocalDate day, boolean written, boolean plain) {
    static final SheetCell NOTHING = new SheetCell("", "", null, false, false);

    /// As somebody typed it on screen.
    static SheetCell typed(String text) {
        return new SheetCell(text, text, null, true, false);
    }

    public boolean blank() {
        return standing.isBlank();
    }

    public boolean struck() {
        return blank() && !text.isBlank();
    }
}
