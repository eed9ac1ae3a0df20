package jp.sekisho.statute;

/// Recognises a line that holds nothing but a page number. The line comes folded and without space.
final class PageNumber {

    private PageNumber() {}

    /// `-3-`, `3/12`, `3ページ`, `p.3`, `3頁`: nobody writes these for anything else.
    static boolean isDecorated(String line) {
        if (line.length() > 16) {
            return false;
        }
        String s = line;
        boolean decorated = false;
        while (!s.isEmpty() && "-=~・*|<[".indexOf(s.charAt(0)) >= 0) {
            s = s.substring(1);
            decorated = true;
        }
        while (!s.isEmpty() && "-=~・*|>]".indexOf(s.charAt(s.length() - 1)) >= 0) {
            s = s.substring(0, s.length() - 1);
        }
        String lower = s.toLowerCase(java.util.Locale.ROOT);
        for (String before : new String[] {"page", "p.", "p", "ページ", "頁"}) {
            if (lower.startsWith(before) && lower.length() > before.length()) {
                s = s.substring(before.length());
                decorated = true;
                break;
            }
        }
        int digits = leadingDigits(s);
        if (digits == 0 || digits > 4) {
            return false;
        }
        String rest = s.substring(digits);
        if (rest.isEmpty()) {
            return decorated;
        }
        if (rest.equals("ページ") || rest.equals("頁")) {
            return true;
        }
        boolean slash = rest.startsWith("/");
        String total = slash ? rest.substring(1) : rest;
        total = total.endsWith("ページ") ? total.substring(0, total.length() - 3) : total;
        return slash && !total.isEmpty() && leadingDigits(total) == total.length();
    }

    /// The number that stands alone on the line, or -1.
    static int bare(String line) {
        int digits = leadingDigits(line);
        return digits > 0 && digits == line.length() && digits <= 4 ? Integer.parseInt(line) : -1;
    }

    private static int leadingDigits(String s) {
        int i = 0;
        while (i < s.length() && Script.isDigit(s.charAt(i))) {
            i++;
        }
        return i;
    }
}
