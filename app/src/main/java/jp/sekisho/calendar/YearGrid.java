package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sekisho.shared.FiscalYear;

/// The fiscal year as a picture: a row for each duty and each day of transfers, a column for each month
/// from April, a mark for each time something falls due.
public record YearGrid(FiscalYear year, List<Row> rows) {
    /// ●済み ○予定・着手 ✕期限超過 →延期
    public enum Mark {
        DONE,
        OPEN,
        LATE,
        MOVED
    }

    /// @param href empty where there is no page for whoever looks
    public record Placed(Mark mark, String href, int month) {}

    public record Row(String title, String who, List<Placed> marks) {
        public Row {
            marks = List.copyOf(marks);
        }

        public List<Placed> in(int month) {
            return marks.stream().filter(each -> each.month() == month).toList();
        }
    }

    public YearGrid {
        rows = List.copyOf(rows);
    }

    static YearGrid of(
            FiscalYear year,
            List<Occurrence> plan,
            List<TransferDuty> transfers,
            boolean ahead,
            LocalDate day,
            DutyWords words) {
        var byDuty = new LinkedHashMap<UUID, List<Occurrence>>();
        plan.forEach(
                each -> byDuty.computeIfAbsent(each.duty(), duty -> new ArrayList<>()).add(each));
        var rows = new ArrayList<Row>();
        for (var ofDuty : byDuty.values()) {
            var first = ofDuty.getFirst();
            rows.add(
                    new Row(
                            first.title(),
                            words.role(first.role(), first.unitName()),
                            ofDuty.stream().flatMap(each -> marks(year, each, day)).toList()));
        }
        var byDay = new TreeMap<LocalDate, List<TransferDuty>>();
        transfers.forEach(each ->
                byDay.computeIfAbsent(each.task().day(), first -> new ArrayList<>()).add(each));
        byDay.forEach((of, tasks) -> rows.add(row(year, of, tasks, ahead, day, words)));
        return new YearGrid(year, rows);
    }

    /// However much is asked for a day of transfers, a month has each mark once.
    private static Row row(
            FiscalYear year,
            LocalDate of,
            List<TransferDuty> tasks,
            boolean ahead,
            LocalDate day,
            DutyWords words) {
        return new Row(
                words.transfers(of),
                tasks.stream()
                        .map(each -> each.task().owner())
                        .distinct()
                        .collect(Collectors.joining("、")),
                tasks.stream()
                        .map(each ->
                                new Placed(
                                        mark(each, day),
                                        ahead ? each.href() : "",
                                        month(year, each.due())))
                        .distinct()
                        .toList());
    }

    /// What was moved leaves an arrow where it stood first.
    private static Stream<Placed> marks(FiscalYear year, Occurrence each, LocalDate day) {
        var now = new Placed(mark(each, day), href(each), month(year, each.due()));
        var first = month(year, each.firstDue());
        return each.fiscalYear() == year.year() && first != now.month()
                ? Stream.of(new Placed(Mark.MOVED, href(each), first), now)
                : Stream.of(now);
    }

    private static String href(Occurrence each) {
        return "/duties/" + each.id();
    }

    private static Mark mark(Due each, LocalDate day) {
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
