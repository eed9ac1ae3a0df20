package jp.sekisho.statute;

/// The three texts of a node, and the place it is named by.
record NodeTexts(Passage marker, Passage caption, Passage text, int anchor) {}
