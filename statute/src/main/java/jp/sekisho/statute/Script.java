package jp.sekisho.statute;

/// What kind of character this is, as far as legal text cares.
final class Script {

    private Script() {}

    /// Space of any width. Line breaks count as space, zero-width characters do not.
    static boolean isSpace(int c) {
        return c <= ' '
                || c == '\u0085'
                || c == '\u00A0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }

    static boolean isLineBreak(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\f'
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u000B';
    }

    /// Characters nobody sees: they hold no text and are dropped.
    static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\uFEFF'
                || c == '\u00AD'
                || (c >= '\u202A' && c <= '\u202E');
    }

    static boolean isKanji(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF')
                || (c >= '\u3400' && c <= '\u4DBF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || c == '々'
                || c == '〇'
                || c == '〆'
                || Character.isSurrogate(c);
    }

    static boolean isHiragana(char c) {
        return c >= '\u3041' && c <= '\u309F';
    }

    static boolean isKatakana(char c) {
        return (c >= '\u30A1' && c <= '\u30FA') || c == 'ー' || (c >= '\uFF66' && c <= '\uFF9F');
    }

    static boolean isDigit(char folded) {
        return folded >= '0' && folded <= '9';
    }

    static boolean isLatin(char folded) {
        return (folded >= 'a' && folded <= 'z') || (folded >= 'A' && folded <= 'Z');
    }

    /// A character that can carry the end of a noun: anything written but kana of inflection and punctuation.
    static boolean isNounEnd(char folded) {
        return isKanji(folded)
                || isKatakana(folded)
                || isLatin(folded)
                || isDigit(folded)
                || folded == ')';
    }

    /// The character with which a sentence, or a bracket, is over.
    static boolean isStop(char folded) {
        return folded == '。' || isCloser(folded) || folded == ':';
    }

    static boolean isCloser(char folded) {
        return folded == ')'
                || folded == '」'
                || folded == '』'
                || folded == '】'
                || folded == '〕'
                || folded == ']';
    }

    /// The bracket that closes `open`, or 0.
    static char closerOf(char open) {
        return switch (open) {
            case '(' -> ')';
            case '「' -> '」';
            case '『' -> '』';
            case '【' -> '】';
            case '〔' -> '〕';
            case '[' -> ']';
            case '《' -> '》';
            case '〈' -> '〉';
            default -> 0;
        };
    }

    /// One width for letters, digits, brackets and dashes, so that width never decides anything.
    static char fold(char c) {
        return switch (c) {
            case '‐', '‑', '‒', '–', '—', '―', '−', '─', '━' -> '-';
            case '〜', '～' -> '~';
            case '﹙' -> '(';
            case '﹚' -> ')';
            case '［' -> '[';
            case '］' -> ']';
            case '｢' -> '「';
            case '｣' -> '」';
            case '､', '，' -> '、';
            case '｡' -> '。';
            case '･' -> '・';
            default -> c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
        };
    }
}
