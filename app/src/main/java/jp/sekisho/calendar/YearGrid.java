package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sekisho.shared.FiscalYear;

/// The fiscal year as a picture: a row for each duty, a column for each month from April, a mark for
/// each time something falls due.
public record YearGrid(FiscalYear year, List<Row> rows) {
    /// ●済み ○予定・着手 ✕期限超過 →延期
    public enum Mark {
        DONE,
        OPEN,
        LATE,
        MOVED
    }

    public record Placed(Mark mark, UUID occurrence, int month) {}

    public record Row(Occurrence first, List<Placed> marks) {
        public List<Placed> in(int month) {
            return marks.stream().filter(each -> each.month() == month).toList();
        }
    }

    public YearGrid {
        rows = List.copyOf(rows);
    }

    static YearGrid of(FiscalYear year, List<Occurrence> plan, LocalDate day) {
        var byDuty = new LinkedHashMap<UUID, List<Occurrence>>();
        plan.forEach(
                each -> byDuty.computeIfAbsent(each.duty(), duty -> new ArrayList<>()).add(each));
        return new YearGrid(
                year,
                byDuty.values().stream()
                        .map(ofDuty ->
                                new Row(
                                        ofDuty.getFirst(),
                                        ofDuty.stream()
                                                .flatMap(each -> marks(year, each, day))
                                                .toList()))
                        .toList());
    }

    /// What was moved leaves an arrow where it stood first.
    private static Stream<Placed> marks(FiscalYear year, Occurrence each, LocalDate day) {
        var now = new Placed(mark(each, day), each.id(), month(year, each.due()));
        var first = month(year, each.firstDue());
        return each.fiscalYear() == year.year() && first != now.month()
                ? Stream.of(new Placed(Mark.MOVED, each.id(), first), now)
                : Stream.of(now);
    }

    private static Mark mark(Occurrence each, LocalDate day) {
        if (each.done()) {
            return Mark.DONE;
        }
        return each.late(day) ? Mark.LATE : Mark.OPEN;
    }

    /// From April; what was due before the year stands in its first month, what is due after it in none.
    private static int month(FiscalYear year, LocalDate day) {
        if (day.isBefore(year.first())) {
            return 0;
        }
        return day.isAfter(year.last()) ? 12 : DutyWords.inYear(day);
    }

    public List<LocalDate> months() {
        return IntStream.range(0, 12).mapToObj(year.first()::plusMonths).toList();
    }
}
