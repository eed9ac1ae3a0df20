package jp.sekisho.detect.match;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import jp.sekisho.detect.rule.Test;
import jp.sekisho.detect.rule.TimePart;
import jp.sekisho.detect.text.Dates;

/// Compares parts of a value that is a date with the numbers of rules.
final class ClockTests {
    private final Test.Clock[] tests;
    private final int[][] finds;

    ClockTests(List<Test.Clock> tests, List<int[]> finds) {
        this.tests = tests.toArray(Test.Clock[]::new);
        this.finds = finds.toArray(int[][]::new);
    }

    boolean isEmpty() {
        return tests.length == 0;
    }

    void match(byte[] text, int from, int to, Found found) {
        if (tests.length == 0) {
            return;
        }
        long nanos = Dates.local(text, from, to);
        if (nanos == Dates.NONE) {
            return;
        }
        LocalDateTime date = Dates.dateTime(nanos);
        for (int i = 0; i < tests.length; i++) {
            BigDecimal part = BigDecimal.valueOf(part(date, nanos, tests[i].part()));
            if (tests[i].comparison().holds(part.compareTo(tests[i].number()))) {
                found.add(finds[i]);
            }
        }
    }

    private static int part(LocalDateTime date, long nanos, TimePart part) {
        return switch (part) {
            case MINUTE -> date.getMinute();
            case HOUR -> date.getHour();
            case DAY -> date.getDayOfMonth();
            case WEEK -> Dates.week(nanos);
            case MONTH -> date.getMonthValue();
            case YEAR -> date.getYear();
        };
    }
}
