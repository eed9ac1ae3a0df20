package jp.sekisho.statute;

/// One correction by hand of how a text was read. A list of them is an edit script: it is stored beside the original,
/// and [Statute#read(String, java.util.List)] applies it. Places are offsets into the original, so a script stays valid
/// for as long as the original does.
///
/// Where two edits speak of the same place, the later one holds. Each edit has one line of text, see [#toLine()].
public sealed interface Edit {

    /// A block begins at `at`: a new provision of the level of the one it stood in, or the one its number says.
    ///
    /// @param at offset of its first character
    record Begin(int at) implements Edit {}

    /// What stands at `at` goes on with the block before it: a joined line, or a number that was none.
    ///
    /// @param at offset of the first character that is joined
    record Continue(int at) implements Edit {}

    /// The block at `at`, and all below it, moves to `depth` (see [Node#depth()]).
    ///
    /// @param at where the block begins
    /// @param depth 6 (項, or a heading of the first level) to 17
    record Move(int at, int depth) implements Edit {
        public Move {
            if (depth < Node.PARAGRAPH_DEPTH || depth > Node.DEEPEST) {
                throw new IllegalArgumentException("depth must be 6 to 17, but is " + depth);
            }
        }
    }

    /// The text in `range` is, or is not, the caption of the article behind it or the heading of its own block.
    ///
    /// @param range the caption with its brackets, or the heading
    /// @param yes whether it is one
    record Caption(Range range, boolean yes) implements Edit {}

    /// What stands in `range` is no text of the regulation.
    ///
    /// @param range the characters to leave out
    record Omit(Range range) implements Edit {}

    /// What stands in `range` is text of the regulation, though it looked like a mark or like page furniture.
    ///
    /// @param range the characters to keep
    record Keep(Range range) implements Edit {}

    /// A doubt was looked at and stays open until the original on paper has been seen.
    ///
    /// @param kind the kind of the flag
    /// @param at where the flag's range begins
    record Hold(Flag.Kind kind, int at) implements Edit {}

    /// A doubt was decided. The edits that carry the decision out stand beside this one in the script.
    ///
    /// @param kind the kind of the flag
    /// @param at where the flag's range begins
    /// @param choice the key of the chosen [Flag.Choice]
    record Answer(Flag.Kind kind, int at, String choice) implements Edit {
        public Answer {
            if (!choice.matches("[a-z_]{1,40}")) {
                throw new IllegalArgumentException(
                        "a choice is a word of a-z and _, but is " + choice);
            }
        }
    }

    /// The provision that begins at `at` is of this kind.
    ///
    /// @param at where the provision begins ([Node#anchor()])
    /// @param kind what it is
    record Judge(int at, ClauseKind kind) implements Edit {}

    /// The demand around `at` ends before it, and another begins there.
    ///
    /// @param at offset of the second demand's first character
    record SplitDemand(int at) implements Edit {}

    /// The demand that begins at `at` is joined to the one before it in the same provision.
    ///
    /// @param at where the second demand begins
    record JoinDemand(int at) implements Edit {}

    /// The text in `range` is a demand.
    ///
    /// @param range the characters of the demand
    record AddDemand(Range range) implements Edit {}

    /// The demand that begins at `at` is none.
    ///
    /// @param at where the demand begins
    record RemoveDemand(int at) implements Edit {}

    /// This edit as one line, such as `caption 812..822 yes`. The form is stable: scripts are kept for years.
    default String toLine() {
        return EditLine.write(this);
    }

    /// Reads what [#toLine()] wrote.
    ///
    /// @throws IllegalArgumentException when the line is no edit; the message quotes it
    static Edit parse(String line) {
        return EditLine.read(line);
    }
}
