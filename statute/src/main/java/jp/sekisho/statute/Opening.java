package jp.sekisho.statute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place where a block of the regulation may begin, seen without its surroundings.
///
/// @param at the first character of the marker
/// @param end the place after the marker
/// @param signs the ways to read its number, the likeliest first; empty when it has none
/// @param through the last number of a range such as 第6条から第9条まで
/// @param lineStart whether a line begins here
/// @param tight whether text follows without space
record Opening(
        Kind kind,
        int at,
        int end,
        List<Sign> signs,
        @Nullable Numeral through,
        boolean lineStart,
        boolean tight) {

    enum Kind {
        PART(0),
        CHAPTER(1),
        SECTION(2),
        SUBSECTION(3),
        DIVISION(4),
        ARTICLE(Node.ARTICLE_DEPTH),
        LISTED(-1),
        SUPPLEMENT(-1),
        ANNEX(-1),
        FORM(-1),
        NOTE(-1),
        FOOTNOTE(-1),
        CONTENTS(-1),
        /// Made by hand where no number stands.
        TEXT(-1);

        /// How deep such a block lies, or -1 when that depends on its place.
        final int depth;

        Kind(int depth) {
            this.depth = depth;
        }

        boolean isDivision() {
            return depth >= 0 && depth < Node.ARTICLE_DEPTH;
        }
    }

    static Opening of(Kind kind, Ink ink, int at, int end, List<Sign> signs) {
        boolean captioned = kind == Kind.ARTICLE && Script.closerOf(ink.get(end)) != 0;
        boolean tight = !ink.gap(end).isSpace() && !captioned;
        return new Opening(kind, at, end, signs, null, ink.gap(at).isBreak(), tight);
    }

    Opening through(Numeral last, int newEnd) {
        return new Opening(kind, at, newEnd, signs, last, lineStart, false);
    }

    Sign sign() {
        return signs.getFirst();
    }

    @Nullable Sign sign(Style style) {
        for (Sign sign : signs) {
            if (sign.style() == style) {
                return sign;
            }
        }
        return null;
    }
}
