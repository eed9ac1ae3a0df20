package jp.sekisho.imports;

import java.text.Normalizer;
import java.util.Locale;

/// How headings are compared: width, case, space and dots do not matter.
final class Words {
    private Words() {}

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s　.．・:：*＊※]+", "");
    }
}
