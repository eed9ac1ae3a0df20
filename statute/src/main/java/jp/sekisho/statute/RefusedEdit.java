package jp.sekisho.statute;

/// Thrown when an edit does not fit the text it is applied to. Nothing is ever applied in part.
public final class RefusedEdit extends IllegalArgumentException {

    /// Why an edit does not fit.
    public enum Reason {
        /// The place lies outside the original.
        OUTSIDE,
        /// No character of the text stands at the place.
        NO_TEXT,
        /// No block begins there, and none could.
        NO_BLOCK,
        /// The range is neither a bracket before an article nor the beginning of a block's text.
        NO_CAPTION,
        /// Nothing in the range was left out, or all of it already is.
        NO_MARK,
        /// No such flag was raised.
        NO_FLAG,
        /// The flag has no such choice.
        NO_CHOICE,
        /// No provision begins there.
        NO_CLAUSE,
        /// No demand begins there, or none lies around it.
        NO_DEMAND,
        /// The range of a demand leaves its provision, or meets another demand.
        NO_ROOM
    }

    private final int index;
    private final transient Edit edit;
    private final Reason reason;

    RefusedEdit(int index, Edit edit, Reason reason) {
        super("edit %d \"%s\" does not fit: %s".formatted(index, edit.toLine(), reason));
        this.index = index;
        this.edit = edit;
        this.reason = reason;
    }

    /// The place of the edit in the list, from 0.
    public int index() {
        return index;
    }

    /// The edit itself.
    public Edit edit() {
        return edit;
    }

    /// Why it was refused.
    public Reason reason() {
        return reason;
    }
}
