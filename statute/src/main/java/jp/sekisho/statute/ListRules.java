package jp.sekisho.statute;

import org.jspecify.annotations.Nullable;

/// Decides whether a number at its place opens a block. All rules look at the numbering and the sentence first, at the
/// layout last.
final class ListRules {

    private ListRules() {}

    /// A sign that hardly ever stands in running text by chance.
    static boolean isClear(Style style) {
        return switch (style) {
            case BRACKETED,
                    BRACKETED_KANJI,
                    BRACKETED_KATAKANA,
                    BRACKETED_IROHA,
                    BRACKETED_LATIN,
                    BRACKETED_CAPITAL,
                    BRACKETED_ROMAN,
                    PARENTHESIZED,
                    CIRCLED,
                    CIRCLED_KATAKANA,
                    HALF_BRACKETED ->
                    true;
            case LABELLED,
                    ORDINAL,
                    PLAIN,
                    DOTTED,
                    HYPHENATED,
                    KANJI,
                    KATAKANA,
                    IROHA,
                    LATIN,
                    CAPITAL,
                    ROMAN,
                    ROMAN_CAPITAL,
                    BULLET,
                    NONE ->
                    false;
        };
    }

    /// Whether the next number of an open numbering counts as such.
    static boolean mayGoOn(Lists.Frame frame, Sign sign, Situation here) {
        if (here.forced()) {
            return true;
        }
        if (isClear(sign.style())) {
            return !here.midLine() || here.complete() || here.lineStart();
        }
        boolean tightAllowed =
                sign.style() == Style.PLAIN
                        || sign.style() == Style.DOTTED
                        || sign.style() == Style.BULLET
                        || frame.tight;
        if (here.lineStart() || here.behindMarker()) {
            boolean bySpace = here.spaced() && sign.style() != Style.BULLET;
            return bySpace || (tightAllowed && (here.complete() || !here.midLine()));
        }
        if (sign.style() == Style.BULLET) {
            return false;
        }
        return here.spaced() || (here.complete() && tightAllowed);
    }

    /// Whether a first number opens a new list.
    static boolean mayBegin(Sign sign, Situation here, boolean goesOn) {
        if (here.forced()) {
            return true;
        }
        boolean reason = here.announced() || goesOn;
        if (!here.standsOut()) {
            boolean placed = here.complete() || (here.announced() && here.spaced());
            return goesOn
                    && placed
                    && (isClear(sign.style()) || here.spaced() || here.announced())
                    && sign.style() != Style.BULLET;
        }
        return switch (sign.style()) {
            case BULLET ->
                    (here.complete() || here.announced() || here.behindMarker()) && !here.midLine();
            case PLAIN, KANJI ->
                    here.spaced()
                            && (here.complete() || !here.midLine())
                            && (reason || here.headings());
            case DOTTED -> (here.complete() || !here.midLine()) && (reason || here.headings());
            case ORDINAL, HYPHENATED -> here.headings() && here.spaced();
            case KATAKANA, IROHA, LATIN, CAPITAL, ROMAN, ROMAN_CAPITAL ->
                    here.spaced() ? reason || here.complete() : here.announced() && goesOn;
            case BRACKETED,
                    BRACKETED_KANJI,
                    BRACKETED_KATAKANA,
                    BRACKETED_IROHA,
                    BRACKETED_LATIN,
                    BRACKETED_CAPITAL,
                    BRACKETED_ROMAN,
                    PARENTHESIZED,
                    CIRCLED,
                    CIRCLED_KATAKANA,
                    HALF_BRACKETED ->
                    here.complete() || reason || here.behindMarker() || !here.midLine();
            case LABELLED, NONE -> false;
        };
    }

    /// Whether a number that leaves some out, or goes back, still opens a block.
    static boolean mayJump(Lists.@Nullable Frame frame, Sign sign, Situation here) {
        if (here.forced()) {
            return true;
        }
        boolean firm = here.lineStart() && (here.spaced() || isClear(sign.style()));
        if (!firm || sign.style() == Style.BULLET) {
            return false;
        }
        if (frame == null) {
            boolean likely =
                    isClear(sign.style())
                            || sign.style() == Style.HYPHENATED
                            || sign.numeral().first() <= 3;
            return here.complete() && likely;
        }
        boolean forward = sign.numeral().compareTo(frame.last) > 0;
        boolean near = sign.numeral().first() - frame.last.first() <= 30;
        if (!forward || frame.comesAgain || frame.paragraphs) {
            return here.complete() && near;
        }
        return near && !here.midLine();
    }
}
