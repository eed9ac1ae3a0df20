package jp.sekisho.extract;

import java.util.Optional;

/// One cell.
///
/// @param text what is seen in it, through its format; names are as they were typed
/// @param value what it holds
/// @param formula without `=`, if it is computed; it is never computed here
/// @param merged the area it is part of
/// @param standing the text without what is struck through
public record Cell(
        Address address,
        String text,
        Value value,
        Optional<String> formula,
        Optional<Merged> merged,
        String standing,
        boolean bold) {
    static Cell blank(Address at) {
        return new Cell(at, "", new Value.Blank(), Optional.empty(), Optional.empty(), "", false);
    }

    static Cell covered(Address at, Merged by) {
        return new Cell(at, "", new Value.Blank(), Optional.empty(), Optional.of(by), "", false);
    }

    /// What a person reads here: a merged cell is read all over its area.
    public String read() {
        return merged.map(Merged::text).orElse(text);
    }

    /// Whether all of it is struck through. A row is often crossed out only where it matters, so look
    /// at the cell that names the thing.
    public boolean struck() {
        return standing.isEmpty() && !text.isEmpty();
    }
}
