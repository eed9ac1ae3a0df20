package jp.sekisho.proof;

/// The name of a key, which stands in signature lines and keys: not empty, without Unicode spaces,
/// without `+` (C2SP signed-note).
final class KeyName {

    private KeyName() {}

    static boolean fits(String name) {
        return !name.isEmpty() && name.codePoints().allMatch(KeyName::fits);
    }

    static String checked(String name) {
        if (!fits(name)) {
            throw new IllegalArgumentException(
                    "a key name has neither spaces nor '+', but got " + Quoted.text(name));
        }
        return name;
    }

    private static boolean fits(int c) {
        return c != '+'
                && c >= ' ' // control characters cannot stand in a note
                && c != 0x85 // next line, a space to Unicode but not to Java
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) // no UTF-8
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c);
    }
}
