package jp.sekisho.imports;

import java.util.List;

/// How one thing would differ from the register as it is.
///
/// @param name what it is called on screen
/// @param summary where it stands, in a few words
/// @param alterations what changes
/// @param notes keys of sentences with their arguments, such as since when
public record Difference(
        Kind kind, String name, String summary, List<Alteration> alterations, List<Note> notes) {
    public enum Kind {
        ADDED,
        CHANGED,
        /// Not in the sheet any more, or crossed out there.
        ENDED
    }

    /// One value that gives way to another; `label` is a key, the values are shown as they are.
    public record Alteration(String label, String before, String after) {}

    public record Note(String key, List<Object> arguments) {}

    public Difference {
        alterations = List.copyOf(alterations);
        notes = List.copyOf(notes);
    }
}
