package jp.sekisho.statute;

import java.util.List;

/// A doubt that a careful reader would raise. A flag is known by its kind and the place where its range begins: both stay
/// the same when the text is read again with more edits.
///
/// @param kind what is doubtful
/// @param path the provision it concerns, as [Reading#find(String)] takes it
/// @param range the doubtful characters in the original
/// @param detail the facts, one Japanese sentence
/// @param choices the possible answers; the first is what the reading assumed
/// @param state whether it was answered
/// @param answer the key of the chosen answer; empty while the flag is open or held
public record Flag(
        Kind kind,
        String path,
        Range range,
        String detail,
        List<Choice> choices,
        State state,
        String answer) {

    public Flag {
        choices = List.copyOf(choices);
    }

    /// The kinds of doubt, by the names that `--json` prints in small letters.
    public enum Kind {
        /// A caption stands at the end of the line before its article.
        RUN_IN_CAPTION,
        /// A line breaks inside a sentence.
        BROKEN_LINE,
        /// The heading of an item and its sentence stand on two lines.
        SPLIT_HEADING,
        /// A text ends before it is over.
        TRUNCATED,
        /// There is no supplementary provision, or no number and date of enactment.
        MISSING_END,
        /// Items are announced and not there, or stand there without their numbers.
        ITEMS_LOST,
        /// One provision lacks the caption or heading that its neighbours have.
        MISSING_HEADING,
        /// A line that looks like the beginning of a provision was read as text.
        FALSE_HEADING,
        /// A footnote stands between the lines of the text.
        FOOTNOTES,
        /// Provisions do not stand in the order of their numbers.
        READING_ORDER,
        /// A number is missing or stands twice.
        GAP_IN_NUMBERS,
        /// Characters that carry no text: the copy was damaged.
        UNREADABLE
    }

    /// What became of a flag.
    public enum State {
        /// Nobody has answered yet.
        OPEN,
        /// It waits until the original on paper has been seen.
        HELD,
        /// It was answered.
        SETTLED
    }

    /// One possible answer.
    ///
    /// @param key a stable word for it; an application has a sentence for each
    /// @param edits what to add to the script to give this answer
    public record Choice(String key, List<Edit> edits) {
        public Choice {
            edits = List.copyOf(edits);
        }
    }
}
