package jp.sekisho.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Finds a 個人番号, so that it is refused and never stored: twelve digits with a right check digit
/// (平成26年総務省令第85号第5条), next to its name or alone.
public final class MyNumber {
    private static final String DIGITS =
            "(\\d{4}[-‐‑‒–—−ー・. \\n]?\\d{4}[-‐‑‒–—−ー・. \\n]?\\d{4})(?!\\d)";
    private static final String NAME = "(?:個人番号|マイナンバー|my ?number)";
    private static final Pattern NAMED =
            Pattern.compile(NAME + "\\P{Nd}{0,12}" + DIGITS, Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLED = Pattern.compile(NAME, Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("(?<!\\d)" + DIGITS);

    private MyNumber() {}

    /// Whether a number calls itself a 個人番号.
    public static boolean labelled(String text) {
        var folded = folded(text);
        return mayBeNamed(folded) && found(NAMED, folded);
    }

    /// Whether the text names the 個人番号, with or without one.
    public static boolean named(String text) {
        var folded = folded(text);
        return mayBeNamed(folded) && CALLED.matcher(folded).find();
    }

    /// Whether twelve digits pass the check. One serial number in ten does so by chance.
    public static boolean bare(String text) {
        return text.length() >= 12 && found(BARE, folded(text));
    }

    /// Keeps the dear search from the many lines that hold nothing of a name.
    private static boolean mayBeNamed(String folded) {
        return folded.contains("個人番号")
                || folded.contains("マイナンバー")
                || folded.indexOf('y') >= 0
                || folded.indexOf('Y') >= 0;
    }

    private static boolean found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (checks(matcher.group(1).replaceAll("\\D", ""))) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /// Weights 2 to 7 and again 2 to 6 from the right of the eleven digits before the check digit.
    static boolean checks(String digits) {
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            sum += (digits.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
        }
        var remainder = sum % 11;
        return digits.charAt(11) - '0' == (remainder <= 1 ? 0 : 11 - remainder);
    }
}
