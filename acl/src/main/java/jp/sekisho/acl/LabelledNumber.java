package jp.sekisho.acl;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Refuses a line in which an individual number (個人番号) stands behind its label, as in the name of a
/// file. Such a file may not leave the place where it was made.
final class LabelledNumber {

    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?:個人番号|マイナンバー|共通番号|my ?number)[^0-9\\\\/]{0,20}"
                            + "((?:[0-9][ ._-]?){11}[0-9])(?![0-9])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int[] WEIGHTS = {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private LabelledNumber() {}

    static void refuse(ExportLine line) {
        for (int field = 1; field < line.size(); field++) {
            if (isIn(line.text(field))) {
                throw line.wrong(
                        Malformed.Flaw.INDIVIDUAL_NUMBER,
                        field,
                        "no 個人番号 (rename the file, and export again)",
                        "one behind its label");
            }
        }
    }

    private static boolean isIn(String text) {
        if (!mayHaveOne(text)) {
            return false;
        }
        Matcher matcher = LABELLED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (matcher.find()) {
            if (isValid(matcher.group(1).replaceAll("[^0-9]", ""))) {
                return true;
            }
        }
        return false;
    }

    /// Keeps the dear search from the many fields that hold neither a label nor enough digits.
    private static boolean mayHaveOne(String text) {
        int digits = 0;
        boolean label = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            label |= c > 0x7f || ((c == 'y' || c == 'Y') && i > 0);
        }
        return digits >= 12 && label;
    }

    /// The check digit of 行政手続における特定の個人を識別するための番号の利用等に関する法律施行令第8条 and
    /// 平成26年総務省令第85号第5条.
    private static boolean isValid(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        int rest = sum % 11;
        return digits.charAt(11) - '0' == (rest <= 1 ? 0 : 11 - rest);
    }
}
