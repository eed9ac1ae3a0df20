package jp.sekisho.extract.show;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The condition before a section, such as `[>=43586]`.
final class Condition {
    private static final Pattern FORM =
            Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)");

    private Condition() {}

    static boolean holds(String condition, double value) {
        var parts = FORM.matcher(condition);
        if (!parts.matches()) {
            return true;
        }
        double limit = limit(parts);
        return switch (parts.group(1)) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            case ">=" -> value >= limit;
            case "=" -> value == limit;
            default -> value != limit;
        };
    }

    /// Whether it lets nothing but negative numbers through.
    static boolean negative(String condition) {
        var parts = FORM.matcher(condition);
        if (!parts.matches()) {
            return false;
        }
        return switch (parts.group(1)) {
            case "<" -> limit(parts) <= 0;
            case "<=" -> limit(parts) < 0;
            default -> false;
        };
    }

    private static double limit(Matcher parts) {
        return Double.parseDouble(parts.group(2));
    }
}
