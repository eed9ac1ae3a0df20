package jp.sekisho.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Finds a 個人番号 that calls itself one, so that it is refused and never stored. Twelve digits
/// with a right check digit (平成26年総務省令第85号第5条) next to its name.
public final class MyNumber {
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:個人番号|マイナンバー|my ?number)\\P{Nd}{0,12}(\\d{4}[- ]?\\d{4}[- ]?\\d{4})(?!\\d)",
                    Pattern.CASE_INSENSITIVE);

    private MyNumber() {}

    public static boolean labelled(String text) {
        var matcher = NAMED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (matcher.find()) {
            if (checks(matcher.group(1).replaceAll("\\D", ""))) {
                return true;
            }
        }
        return false;
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
