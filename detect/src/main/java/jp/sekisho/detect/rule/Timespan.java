package jp.sekisho.detect.rule;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number and a letter: `90m`.
final class Timespan {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})([smhdw])");

    private Timespan() {}

    static Duration parse(String text, int line) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new Refusal(Flaw.NOT_A_TIMESPAN, line, text);
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
        };
    }
}
