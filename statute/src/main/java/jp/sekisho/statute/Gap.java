package jp.sekisho.statute;

/// What stood between two neighbouring characters of the text. Ordered: each holds the ones before it.
enum Gap {
    NONE,
    SPACE,
    /// A line ended here.
    LINE,
    /// Page furniture or a page break stood here; nothing about the text follows from it.
    PAGE,
    /// A blank line stood here.
    BLANK;

    boolean isBreak() {
        return compareTo(LINE) >= 0;
    }

    boolean isSpace() {
        return this != NONE;
    }
}
