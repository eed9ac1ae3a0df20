package jp.sekisho.statute;

/// What speaks for and against a number at its place.
///
/// @param forced a hand said that a block begins here
/// @param lineStart a line begins here
/// @param behindMarker the marker of another block ends here
/// @param complete the sentence before is over
/// @param spaced space follows, or the sign needs none
/// @param announced the text before says that a list follows
/// @param midLine the line before is full, so its end means nothing
/// @param headings the text has headings instead of articles
record Situation(
        boolean forced,
        boolean lineStart,
        boolean behindMarker,
        boolean complete,
        boolean spaced,
        boolean announced,
        boolean midLine,
        boolean headings) {

    boolean standsOut() {
        return forced || lineStart || behindMarker;
    }
}
