package jp.sekisho.statute;

/// A stretch of the original that is not the regulation's text: a bullet, a page number, a running head.
///
/// @param range where it stands in the original
/// @param kind what it was taken for
public record Omission(Range range, Kind kind) {

    /// What was left out of the text, and why.
    public enum Kind {
        /// `-`, `○`, `・` and the like before a number or a heading, which already says where it stands.
        BULLET,
        /// Signs of Markdown or HTML.
        MARKUP,
        /// A line drawn with characters.
        RULE,
        /// Characters of no width.
        INVISIBLE,
        /// A line repeated at the head or foot of each page.
        RUNNING_HEAD,
        /// A page number on a line of its own.
        PAGE_NUMBER,
        /// Left out by an edit.
        BY_HAND;

        boolean isPageFurniture() {
            return this == RUNNING_HEAD || this == PAGE_NUMBER;
        }
    }
}
