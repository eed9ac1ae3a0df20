package jp.sekisho.statute;

/// A text in one width, whose brackets and quotations are blotted out so that grammar does not look into them.
/// A bracket that does not close is left as it is.
final class Masked {
    static final char BLOT = '\uFF3F';

    private Masked() {}

    static String of(String text) {
        char[] out = new char[text.length()];
        int[] open = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < out.length; i++) {
            out[i] = Script.fold(text.charAt(i));
            char c = out[i];
            if (c == '(' || c == '「' || c == '『' || c == '〔') {
                open[depth++] = i;
            } else if ((c == ')' || c == '」' || c == '』' || c == '〕') && depth > 0) {
                depth--;
                if (depth == 0) {
                    java.util.Arrays.fill(out, open[0], i + 1, BLOT);
                }
            }
        }
        return new String(out);
    }

    /// `s` without blots.
    static String plain(String s) {
        return s.replace(String.valueOf(BLOT), "");
    }
}
