package jp.sekisho.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days as offices write them: 令和8年4月1日, R8.4.1, 2026/4/1, 20260401, full width or with space.
public sealed interface DayText {
    record Read(LocalDate day) implements DayText {}

    /// @param key why it is no day, as the end of a sentence
    record Wrong(String key, List<Object> arguments) implements DayText {}

    /// Nothing stands there.
    record None() implements DayText {}

    static DayText of(SheetCell cell) {
        if (cell.blank()) {
            return new None();
        }
        var day = cell.day();
        return day != null ? new Read(day) : of(cell.standing(), cell.plain());
    }

    static DayText of(String text) {
        return of(text, false);
    }

    private static DayText of(String text, boolean plain) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        if (folded.isEmpty()) {
            return new None();
        }
        var serial = Parts.SERIAL.matcher(folded);
        if (plain && serial.matches()) {
            // A day that lost its format; what it was meant to be is for people to say.
            return wrong(
                    "serial", shown(LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(folded))));
        }
        var parts = Parts.DAY.matcher(folded);
        if (parts.matches()) {
            return Parts.day(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
        }
        var eight = Parts.EIGHT.matcher(folded);
        if (eight.matches()) {
            return Parts.day("", eight.group(1), eight.group(2), eight.group(3));
        }
        return wrong(Parts.MONTH.matcher(folded).matches() ? "no-day" : "none");
    }

    /// What looks like days within a text, as in 任期 cells that say from when until when.
    static List<String> inside(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        return Parts.INSIDE
                .matcher(folded)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    /// The first day that is named within a text, such as its 現在.
    static Optional<LocalDate> within(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        var found = Parts.INSIDE.matcher(folded);
        while (found.find()) {
            if (of(found.group()) instanceof Read read) {
                return Optional.of(read.day());
            }
        }
        return Optional.empty();
    }

    private static Wrong wrong(String key, Object... arguments) {
        return new Wrong("problem.import.day." + key, List.of(arguments));
    }

    /// R8.4.1
    private static String shown(LocalDate day) {
        for (var era : Parts.ERAS) {
            if (!day.isBefore(era.first)) {
                return era.letter
                        + (day.getYear() - era.first.getYear() + 1)
                        + "."
                        + day.getMonthValue()
                        + "."
                        + day.getDayOfMonth();
            }
        }
        return day.toString();
    }

    /// How the parts of a day are told apart.
    final class Parts {
        private static final String YEAR = "(令和|平成|昭和|大正|明治|[RHSTM])?(元|\\d{1,4})";
        private static final Pattern DAY =
                Pattern.compile(
                        "(?i)" + YEAR + "(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?(?:付け?)?");
        private static final Pattern INSIDE =
                Pattern.compile("(?i)" + YEAR + "(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?");
        private static final Pattern MONTH =
                Pattern.compile("(?i)" + YEAR + "(?:年|[./-])(\\d{1,2})月?");
        private static final Pattern EIGHT = Pattern.compile("([12]\\d{3})(\\d{2})(\\d{2})");
        private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");

        private record Era(String name, String letter, LocalDate first) {}

        private static final List<Era> ERAS =
                List.of(
                        new Era("令和", "R", LocalDate.of(2019, 5, 1)),
                        new Era("平成", "H", LocalDate.of(1989, 1, 8)),
                        new Era("昭和", "S", LocalDate.of(1926, 12, 25)),
                        new Era("大正", "T", LocalDate.of(1912, 7, 30)),
                        new Era("明治", "M", LocalDate.of(1868, 10, 23)));

        private Parts() {}

        private static DayText day(
                @org.jspecify.annotations.Nullable String era,
                String year,
                String month,
                String day) {
            int number = year.equals("元") ? 1 : Integer.parseInt(year);
            int m = Integer.parseInt(month);
            int d = Integer.parseInt(day);
            if (era == null || era.isEmpty()) {
                return number < 1868 ? wrong("era") : western(number, m, d);
            }
            for (int at = 0; at < ERAS.size(); at++) {
                var each = ERAS.get(at);
                if (each.name.equals(era) || each.letter.equalsIgnoreCase(era)) {
                    return within(each, at, number, m, d);
                }
            }
            return wrong("era");
        }

        private static DayText western(int year, int month, int day) {
            try {
                return new Read(LocalDate.of(year, month, day));
            } catch (DateTimeException impossible) {
                return impossible(year, month);
            }
        }

        private static DayText impossible(int year, int month) {
            return month < 1 || month > 12
                    ? wrong("month")
                    : wrong("day", month, YearMonth.of(year, month).lengthOfMonth());
        }

        private static DayText within(Era era, int at, int number, int month, int day) {
            if (number < 1 || number > 99) {
                return wrong("era");
            }
            int year = era.first.getYear() + number - 1;
            if (!(western(year, month, day) instanceof Read read)) {
                return impossible(year, month);
            }
            if (read.day().isBefore(era.first)) {
                return wrong("before-era", era.name, shown(era.first), shown(read.day()));
            }
            if (at > 0 && !read.day().isBefore(ERAS.get(at - 1).first)) {
                var last = ERAS.get(at - 1).first.minusDays(1);
                return wrong("after-era", era.name, last(era, last), shown(read.day()));
            }
            return read;
        }

        private static String last(Era era, LocalDate day) {
            return era.letter
                    + (day.getYear() - era.first.getYear() + 1)
                    + "."
                    + day.getMonthValue()
                    + "."
                    + day.getDayOfMonth();
        }
    }
}
