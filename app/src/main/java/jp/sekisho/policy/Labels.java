package jp.sekisho.policy;

import jp.sekisho.statute.Node;
import jp.sekisho.statute.Style;

/// How the office cites a provision on screen: one digit full width, more half width; brackets full
/// width.
final class Labels {
    private Labels() {}

    static String of(Node node) {
        var number = node.number();
        if (number == null || node.isDeleted()) {
            return node.marker().text();
        }
        if (node.kind() == Node.Kind.ARTICLE) {
            var parts = number.parts();
            var branches = new StringBuilder();
            parts.stream().skip(1).forEach(part -> branches.append("の").append(digits("" + part)));
            return "第" + digits("" + parts.getFirst()) + "条" + branches;
        }
        if (node.style() == Style.BRACKETED) {
            return "（" + digits(number.toString()) + "）";
        }
        return node.marker().text();
    }

    static String digits(String number) {
        return number.length() == 1 && Character.isDigit(number.charAt(0))
                ? String.valueOf((char) (number.charAt(0) - '0' + '０'))
                : number;
    }

    /// The same in half width, for the narrow marks of the strip.
    static String narrow(String label) {
        return java.text.Normalizer.normalize(label, java.text.Normalizer.Form.NFKC);
    }
}
