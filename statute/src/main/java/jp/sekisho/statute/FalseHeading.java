package jp.sekisho.statute;

/// A line begins like an article, but its number does not fit and the sentence before is not over.
final class FalseHeading {

    private FalseHeading() {}

    static void raise(Doubts doubts, Ink ink, Opening opening) {
        int at = ink.offset(opening.at());
        Range range = ink.range(opening.at(), opening.end());
        doubts.raise(
                Flag.Kind.FALSE_HEADING,
                range,
                at,
                "行頭の「"
                        + ink.original.substring(range.from(), range.to())
                        + "」は、条の始まりではなく文の続きとして読みました。",
                Doubts.answer("text", new Edit.Continue(at)),
                Doubts.answer("article", new Edit.Begin(at)));
    }
}
