package jp.sekisho.calendar;

import java.time.LocalDate;

/// What an occurrence is for: the month, quarter, half or year that the day belongs to, or the day itself.
/// Kept as `MONTH:2026-04-01`.
public record Period(Kind kind, LocalDate first) {
    public enum Kind {
        DAY,
        MONTH,
        QUARTER,
        HALF,
        /// One of several months of the year in which something is done.
        ROUND,
        /// The whole year; done in this month.
        YEAR;

        static Kind ofMonths(int months) {
            return switch (months) {
                case 1 -> MONTH;
                case 3 -> QUARTER;
                case 6 -> HALF;
                default -> throw new IllegalArgumentException(months + " months");
            };
        }
    }

    static Period parse(String text) {
        var colon = text.indexOf(':');
        return new Period(
                Kind.valueOf(text.substring(0, colon)), LocalDate.parse(text.substring(colon + 1)));
    }

    String text() {
        return kind + ":" + first;
    }
}
