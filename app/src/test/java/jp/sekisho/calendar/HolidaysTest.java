package jp.sekisho.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {
    private static final Map<LocalDate, Holiday> HOLIDAYS = Holidays.load();

    /// 国民の祝日に関する法律 第2条, the equinoxes by the usual approximation for 1980–2099.
    private static Map<LocalDate, String> named(int year) {
        var days = new TreeMap<LocalDate, String>();
        days.put(LocalDate.of(year, 1, 1), "元日");
        days.put(monday(year, 1, 2), "成人の日");
        days.put(LocalDate.of(year, 2, 11), "建国記念の日");
        days.put(LocalDate.of(year, 2, 23), "天皇誕生日");
        days.put(LocalDate.of(year, 3, equinox(20.8431, year)), "春分の日");
        days.put(LocalDate.of(year, 4, 29), "昭和の日");
        days.put(LocalDate.of(year, 5, 3), "憲法記念日");
        days.put(LocalDate.of(year, 5, 4), "みどりの日");
        days.put(LocalDate.of(year, 5, 5), "こどもの日");
        days.put(monday(year, 7, 3), "海の日");
        days.put(LocalDate.of(year, 8, 11), "山の日");
        days.put(monday(year, 9, 3), "敬老の日");
        days.put(LocalDate.of(year, 9, equinox(23.2488, year)), "秋分の日");
        days.put(monday(year, 10, 2), "スポーツの日");
        days.put(LocalDate.of(year, 11, 3), "文化の日");
        days.put(LocalDate.of(year, 11, 23), "勤労感謝の日");
        return days;
    }

    private static LocalDate monday(int year, int month, int nth) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(nth, MONDAY));
    }

    private static int equinox(double base, int year) {
        int since = year - 1980;
        return (int) (base + 0.242194 * since) - since / 4;
    }

    /// 第3条第2項 and 第3項.
    private static Map<LocalDate, String> byLaw(int year) {
        var named = named(year);
        var all = new TreeMap<>(named);
        for (var day : named.keySet()) {
            if (day.getDayOfWeek() == SUNDAY) {
                var next = day.plusDays(1);
                while (named.containsKey(next)) {
                    next = next.plusDays(1);
                }
                all.put(next, "振替休日");
            }
            var between = day.plusDays(1);
            if (named.containsKey(day.plusDays(2)) && !named.containsKey(between)) {
                all.putIfAbsent(between, "国民の休日");
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028, 2029, 2030})
    void theTableIsWhatTheLawSays(int year) {
        var shipped =
                HOLIDAYS.values().stream()
                        .filter(each -> each.day().getYear() == year)
                        .filter(each -> each.source().startsWith("国民の祝日に関する法律"))
                        .collect(Collectors.toMap(Holiday::day, Holiday::name));
        assertThat(shipped).containsExactlyInAnyOrderEntriesOf(byLaw(year));
    }

    @Test
    void theOnlyDayBetweenTwoHolidaysIsIn2026() {
        assertThat(HOLIDAYS.values().stream().filter(each -> each.name().equals("国民の休日")))
                .extracting(Holiday::day)
                .containsExactly(LocalDate.of(2026, 9, 22));
    }

    @Test
    void whatWasNotAnnouncedYetOrIsLeftToTheOfficeIsNotCalledChecked() {
        var unchecked = new TreeSet<Integer>();
        HOLIDAYS.values().stream()
                .filter(each -> !each.verified())
                .filter(each -> each.source().startsWith("国民の祝日に関する法律"))
                .forEach(each -> unchecked.add(each.day().getYear()));
        assertThat(unchecked).containsExactly(2028, 2029, 2030);
        assertThat(HOLIDAYS.get(LocalDate.of(2026, 12, 29)))
                .extracting(Holiday::verified)
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01,元日,,照合済",
                "2026-01-01,,法律,照合済",
                "2026-01-01,元日,法律,",
                "2026-01-01,元日,法律,たぶん",
                "2026-01-01,元日,法律",
                "2026-02-30,元日,法律,照合済"
            })
    void aRowThatDoesNotSayItsSourceIsRefused(String row) {
        assertThatThrownBy(() -> Holidays.parse(Stream.of("date,name,source,checked", row)))
                .isInstanceOf(RuntimeException.class);
    }
}
