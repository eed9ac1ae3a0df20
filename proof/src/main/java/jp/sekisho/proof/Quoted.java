package jp.sekisho.proof;

/// How what was found is shown in a message: on one line, shortened, without control characters.
final class Quoted {

    private static final int SHOWN = 80;

    private Quoted() {}

    static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .limit(SHOWN)
                .forEach(c -> quoted.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
        boolean all = text.codePoints().skip(SHOWN).findAny().isEmpty();
        return quoted.append(all ? "\"" : "…\"").toString();
    }

    /// A byte of the input, or its end.
    static String byteAt(byte[] bytes, int position) {
        if (position >= bytes.length) {
            return "the end";
        }
        int b = bytes[position] & 0xFF;
        return b > 0x20 && b < 0x7F ? "'" + (char) b + "'" : "0x%02x".formatted(b);
    }
}
