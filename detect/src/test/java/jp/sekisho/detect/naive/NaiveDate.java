package jp.sekisho.detect.naive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parts of dates as they are written. "It is not designed to handle timezone or format conversions."
final class NaiveDate {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([0-9]{4})([-/])([0-9]{2})\\2([0-9]{2})"
                            + "(?:[Tt ]([0-9]{2}):([0-9]{2})(?::[0-9]{2}(?:[.,][0-9]+)?)?"
                            + " *(?:[Zz]|UTC|[+-][0-9]{2}:?(?:[0-9]{2})?)?)?");

    private NaiveDate() {}

    static Integer part(String text, String part) {
        LocalDateTime date = read(text);
        if (date == null) {
            return null;
        }
        return switch (part) {
            case "minute" -> date.getMinute();
            case "hour" -> date.getHour();
            case "day" -> date.getDayOfMonth();
            case "week" -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case "month" -> date.getMonthValue();
            default -> date.getYear();
        };
    }

    private static LocalDateTime read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            try {
                return LocalDateTime.of(
                        Integer.parseInt(written.group(1)),
                        Integer.parseInt(written.group(3)),
                        Integer.parseInt(written.group(4)),
                        written.group(5) == null ? 0 : Integer.parseInt(written.group(5)),
                        written.group(6) == null ? 0 : Integer.parseInt(written.group(6)));
            } catch (DateTimeException e) {
                return null;
            }
        }
        if (!text.matches("[0-9]{8,18}")) {
            return null;
        }
        long value = Long.parseLong(text);
        ChronoUnit unit =
                value >= 100_000_000_000_000_000L
                        ? ChronoUnit.NANOS
                        : value >= 100_000_000_000_000L
                                ? ChronoUnit.MICROS
                                : value >= 100_000_000_000L
                                        ? ChronoUnit.MILLIS
                                        : ChronoUnit.SECONDS;
        return LocalDateTime.ofInstant(Instant.EPOCH.plus(value, unit), ZoneOffset.UTC);
    }
}
