package jp.sekisho.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sekisho.shared.FiscalYear;

/// How often something falls due. Kept as a short text, such as `months:4,10` or `days:30`.
public sealed interface Recurrence {
    /// One time that something falls due: what for, and the last day for it.
    record Due(Period period, LocalDate day) {}

    record Once(LocalDate day) implements Recurrence {}

    /// In these months of every fiscal year, on the last working day of each.
    record Yearly(Set<Integer> months) implements Recurrence {
        public Yearly {
            if (months.isEmpty() || months.stream().anyMatch(month -> month < 1 || month > 12)) {
                throw new IllegalArgumentException("months of a year: " + months);
            }
            months = new TreeSet<>(months);
        }
    }

    record Monthly() implements Recurrence {}

    record Quarterly() implements Recurrence {}

    record HalfYearly() implements Recurrence {}

    /// Every so many days, counted from the first day of the duty; what would fall on a closed day is
    /// due on the working day before it.
    record Every(int days) implements Recurrence {
        public Every {
            if (days < 1 || days > LONGEST) {
                throw new IllegalArgumentException("every " + days + " days");
            }
        }
    }

    int LONGEST = 1_000;
    Pattern FORM = Pattern.compile("(once|months|days):([0-9,-]+)|monthly|quarterly|half-yearly");

    static Recurrence parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a recurrence: " + text);
        }
        return switch (form.group(1) == null ? text : form.group(1)) {
            case "once" -> new Once(LocalDate.parse(form.group(2)));
            case "months" ->
                    new Yearly(
                            Stream.of(form.group(2).split(","))
                                    .map(Integer::valueOf)
                                    .collect(Collectors.toSet()));
            case "days" -> new Every(Integer.parseInt(form.group(2)));
            case "monthly" -> new Monthly();
            case "quarterly" -> new Quarterly();
            default -> new HalfYearly();
        };
    }

    default String text() {
        return switch (this) {
            case Once(var day) -> "once:" + day;
            case Yearly(var months) ->
                    months.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(",", "months:", ""));
            case Monthly() -> "monthly";
            case Quarterly() -> "quarterly";
            case HalfYearly() -> "half-yearly";
            case Every(var days) -> "days:" + days;
        };
    }

    /// When it falls due in a fiscal year.
    ///
    /// @param from the first day of the duty
    /// @param closed tells closed days
    default List<Due> within(FiscalYear year, LocalDate from, Predicate<LocalDate> closed) {
        return switch (this) {
            case Once(var day) ->
                    FiscalYear.of(day).equals(year)
                            ? List.of(new Due(new Period(Period.Kind.DAY, day), day))
                            : List.of();
            case Yearly(var months) ->
                    ends(year, 1, closed).filter(in(months)).map(named(months)).toList();
            case Monthly() -> ends(year, 1, closed).toList();
            case Quarterly() -> ends(year, 3, closed).toList();
            case HalfYearly() -> ends(year, 6, closed).toList();
            case Every(var days) -> every(days, year, from, closed);
        };
    }

    private static Predicate<Due> in(Set<Integer> months) {
        return due -> months.contains(due.period().first().getMonthValue());
    }

    private static UnaryOperator<Due> named(Set<Integer> months) {
        var kind = months.size() == 1 ? Period.Kind.YEAR : Period.Kind.ROUND;
        return due -> new Due(new Period(kind, due.period().first()), due.day());
    }

    /// The last working days of all stretches of so many months.
    private static Stream<Due> ends(FiscalYear year, int months, Predicate<LocalDate> closed) {
        var april = YearMonth.of(year.year(), Month.APRIL);
        var kind = Period.Kind.ofMonths(months);
        return IntStream.iterate(0, at -> at < 12, at -> at + months)
                .mapToObj(april::plusMonths)
                .map(first ->
                        new Due(
                                new Period(kind, first.atDay(1)),
                                workingDay(first.plusMonths(months - 1L).atEndOfMonth(), closed)));
    }

    private static List<Due> every(
            int days, FiscalYear year, LocalDate from, Predicate<LocalDate> closed) {
        var all = new ArrayList<Due>();
        var before = LocalDate.MIN;
        for (var day = from; !day.isAfter(year.last()); day = day.plusDays(days)) {
            var due = workingDay(day, closed);
            if (!day.isBefore(year.first()) && due.isAfter(before) && !due.isBefore(from)) {
                all.add(new Due(new Period(Period.Kind.DAY, day), due));
            }
            before = due;
        }
        return all;
    }

    /// The day itself, or the working day before it. A month without any is taken as it is.
    private static LocalDate workingDay(LocalDate day, Predicate<LocalDate> closed) {
        var found = day;
        while (closed.test(found)) {
            if (found.isBefore(day.minusDays(25))) {
                return day;
            }
            found = found.minusDays(1);
        }
        return found;
    }
}
