package jp.sekisho.statute;

import org.jspecify.annotations.Nullable;

/// A stretch of text that belongs together: from its first character to the beginning of the next block.
/// The blocks of a text follow each other without a hole, so each character belongs to exactly one.
final class Block {

    enum Kind {
        TITLE,
        INSTRUMENT,
        HISTORY,
        ENACTMENT,
        CONTENTS,
        PREAMBLE,
        FRONT,
        DIVISION,
        ARTICLE,
        LISTED,
        SUPPLEMENT,
        ANNEX,
        FORM,
        CAPTION,
        NOTE,
        FOOTNOTE,
        /// Text that goes on after a note or footnote.
        RESUMED;

        boolean holdsLists() {
            return this == ARTICLE || this == SUPPLEMENT;
        }
    }

    final Kind kind;
    final int at;
    final @Nullable Opening opening;
    final @Nullable Sign sign;

    /// Where the text begins, behind marker and caption.
    int textFrom;

    /// A caption that stands behind the marker; empty when equal.
    int captionFrom;

    int captionTo;
    int depth;

    Block(
            Kind kind,
            int at,
            int textFrom,
            int depth,
            @Nullable Opening opening,
            @Nullable Sign sign) {
        this.kind = kind;
        this.at = at;
        this.textFrom = textFrom;
        this.depth = depth;
        this.opening = opening;
        this.sign = sign;
    }

    static Block plain(Kind kind, int at, int textFrom) {
        return new Block(kind, at, textFrom, 0, null, null);
    }
}
