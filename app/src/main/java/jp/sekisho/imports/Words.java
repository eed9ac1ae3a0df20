package jp.sekisho.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How headings are compared: width, case, space and dots do not matter.
final class Words {
    private static final Pattern IDLE = Pattern.compile("[\\s　.．・:：*＊※]+");

    private Words() {}

    static String folded(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IDLE.matcher(folded).replaceAll("");
    }
}
