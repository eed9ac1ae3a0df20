package jp.sekisho.statute;

import java.util.List;

/// Looks at the first characters of a line, before numbers are read in earnest.
final class Lead {
    private static final List<String> WORDS =
            List.of("附則", "附 則", "附　則", "別表", "様式", "別記", "目次", "前文");
    private static final List<String> BLOCK_TAGS =
            List.of(
                    "br", "p", "p>", "div", "li", "ul", "ol", "tr", "td", "th", "table", "h1", "h2",
                    "h3", "h4", "h5", "h6", "hr", "dt", "dd");

    private Lead() {}

    /// Whether a number, a bracket or a keyword stands at `i`, so that a bullet before it adds nothing.
    static boolean carriesItsOwnSign(String s, int i, int to) {
        char c = Script.fold(s.charAt(i));
        if (c == '('
                || c == '【'
                || c == '〔'
                || Script.isDigit(c)
                || Enclosed.value(s.charAt(i)) > 0) {
            return true;
        }
        if (c == '*' && i + 2 < to && s.charAt(i + 1) == '*') {
            return carriesItsOwnSign(s, i + 2, to);
        }
        for (String word : WORDS) {
            if (s.startsWith(word, i)) {
                return true;
            }
        }
        if (i + 1 >= to) {
            return false;
        }
        char next = Script.fold(s.charAt(i + 1));
        if (c == '第') {
            return Script.isDigit(next) || KanjiNumber.isDigit(next) || Script.isSpace(next);
        }
        boolean sign = Script.isKatakana(c) || Script.isLatin(c) || KanjiNumber.isDigit(c);
        return sign && (Script.isSpace(next) || next == '.' || next == ')');
    }

    /// Whether the HTML element whose name begins at `name` ends a line.
    static boolean isBlockTag(String s, int name) {
        int end = name;
        while (end < s.length()
                && (Script.isLatin(s.charAt(end)) || Script.isDigit(s.charAt(end)))) {
            end++;
        }
        return BLOCK_TAGS.contains(s.substring(name, end).toLowerCase(java.util.Locale.ROOT));
    }
}
