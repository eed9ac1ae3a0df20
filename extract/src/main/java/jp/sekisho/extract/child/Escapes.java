package jp.sekisho.extract.child;

import java.util.regex.Pattern;

/// `_x000D_` in a spreadsheet's text is the character it numbers.
final class Escapes {
    private static final Pattern FORM = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String resolve(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return FORM.matcher(text)
                .replaceAll(match -> {
                    char character = (char) Integer.parseInt(match.group(1), 16);
                    return java.util.regex.Matcher.quoteReplacement(
                            Character.isSurrogate(character)
                                    ? match.group()
                                    : String.valueOf(character));
                });
    }
}
