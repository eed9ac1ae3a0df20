package jp.sekisho.organization;

import java.text.Normalizer;

/// A folded copy of a name for finding people: width, kana and space do not matter. Never shown and
/// never written back.
final class NameKey {
    private NameKey() {}

    static String of(String... parts) {
        var text = Normalizer.normalize(String.join(" ", parts), Normalizer.Form.NFKC);
        var key = new StringBuilder(text.length());
        text.toLowerCase(java.util.Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - 0x60 : c)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
