package jp.sekisho.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// On which days the office works: not on Saturdays, Sundays, holidays and the days it closes itself.
@Component
public class WorkingDays {
    /// A day on which this office is closed, besides the holidays of everybody.
    public record ClosedDay(UUID id, LocalDate day, String name) {}

    private static final int LONGEST_CLOSURE = 400;

    private final NavigableMap<LocalDate, Holiday> holidays = Holidays.load();
    private final ClosedDayTable table;
    private final Ledger ledger;
    private final Dates dates;

    WorkingDays(ClosedDayTable table, Ledger ledger, Dates dates) {
        this.table = table;
        this.ledger = ledger;
        this.dates = dates;
    }

    public boolean isClosed(LocalDate day) {
        return closed(day).test(day);
    }

    /// The first working day after the day.
    public LocalDate nextWorkingDay(LocalDate day) {
        var closed = closed(day);
        return day.plusDays(1)
                .datesUntil(day.plusDays(LONGEST_CLOSURE))
                .filter(Predicate.not(closed))
                .findFirst()
                .orElse(day.plusDays(1));
    }

    /// Tells closed days from a day on; asks the database once.
    Predicate<LocalDate> closed(LocalDate from) {
        return closed(table.from(from).stream().map(ClosedDay::day).collect(Collectors.toSet()));
    }

    private Predicate<LocalDate> closed(Set<LocalDate> own) {
        return day -> weekend(day) || holidays.containsKey(day) || own.contains(day);
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /// Until when the holidays of everybody are known.
    public LocalDate known() {
        return holidays.lastKey();
    }

    public List<Holiday> holidays(LocalDate from, LocalDate to) {
        return List.copyOf(holidays.subMap(from, true, to, true).values());
    }

    /// The days this office closes itself, from a day on.
    public List<ClosedDay> own(LocalDate from) {
        return table.from(from);
    }

    @Transactional
    public UUID close(LocalDate day, String name) {
        new Checks()
                .line("name", name)
                .refuse(day.isBefore(dates.today()), "day", "problem.closed-day.past")
                .refuse(isClosed(day), "day", "problem.closed-day.closed")
                .orRefuse();
        var id = table.add(day, name);
        ledger.enter(
                Entry.of("calendar.closed-day.added", "closed-day", id)
                        .with("calendar.closed_day", id));
        return id;
    }

    /// The office works on that day after all. What was planned keeps its due date.
    @Transactional
    public void open(UUID closedDay) {
        var closed = table.close(closedDay).orElseThrow(() -> new Absent("closed day", closedDay));
        ledger.enter(
                Entry.of("calendar.closed-day.withdrawn", "closed-day", closedDay)
                        .with("calendar.closed_day", closed));
    }
}
