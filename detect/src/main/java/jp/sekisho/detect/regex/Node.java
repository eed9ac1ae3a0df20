package jp.sekisho.detect.regex;

import java.util.List;

/// A regular expression as a tree.
sealed interface Node {
    /// One character of a set.
    record Chars(CharSet set) implements Node {}

    record Sequence(List<Node> parts) implements Node {
        static final Sequence EMPTY = new Sequence(List.of());

        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    record Choice(List<Node> options) implements Node {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// At least `min` and at most `max` times; [#UNBOUNDED] for no upper bound.
    record Repeat(Node node, int min, int max) implements Node {
        static final int UNBOUNDED = -1;
    }

    /// A place between two characters.
    record Assertion(Place place) implements Node {}

    enum Place {
        START_OF_TEXT,
        END_OF_TEXT,
        /// The end, or before a newline that ends the text.
        END_OR_FINAL_NEWLINE,
        START_OF_LINE,
        END_OF_LINE,
        WORD_BOUNDARY,
        NO_WORD_BOUNDARY
    }
}
