package jp.sekisho.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import jp.sekisho.calendar.Due;

/// A part of the list of what is open, by when it is due.
///
/// @param key of its heading in the message files
/// @param until its last day
record Part(String key, LocalDate until, List<Due> occurrences) {
    Part {
        occurrences = List.copyOf(occurrences);
    }

    /// Late first, then this week, this month, the next, and later; empty parts are left out.
    static List<Part> of(List<Due> open, LocalDate today) {
        var yesterday = today.minusDays(1);
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var monthEnd = today.with(TemporalAdjusters.lastDayOfMonth());
        var nextEnd = monthEnd.plusDays(1).with(TemporalAdjusters.lastDayOfMonth());
        var week = sunday.isAfter(monthEnd) ? monthEnd : sunday;
        return List.of(
                        part("duties.late", open, LocalDate.MIN, yesterday),
                        part("duties.week", open, today, week),
                        part("duties.month", open, week.plusDays(1), monthEnd),
                        part("duties.next", open, monthEnd.plusDays(1), nextEnd),
                        part("duties.later", open, nextEnd.plusDays(1), LocalDate.MAX))
                .stream()
                .filter(part -> !part.occurrences().isEmpty())
                .toList();
    }

    public boolean folded() {
        return key.equals("duties.later");
    }

    private static Part part(String key, List<Due> open, LocalDate from, LocalDate until) {
        return new Part(
                key,
                until,
                open.stream()
                        .filter(each -> !each.due().isBefore(from) && !each.due().isAfter(until))
                        .toList());
    }
}
