package jp.sekisho.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.sekisho.calendar.Recurrence.Due;
import jp.sekisho.shared.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Set<LocalDate> HOLIDAYS = Holidays.load().keySet();
    private static final Predicate<LocalDate> CLOSED =
            day -> WorkingDays.weekend(day) || HOLIDAYS.contains(day);

    private static List<LocalDate> days(Recurrence recurrence) {
        return recurrence.within(YEAR, APRIL, CLOSED).stream().map(Due::day).toList();
    }

    @Test
    void aMonthIsDueOnItsLastWorkingDay() {
        assertThat(days(new Recurrence.Monthly()))
                .hasSize(12)
                .contains(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 29))
                .as("the year closes on the 28th")
                .contains(LocalDate.of(2026, 12, 28))
                .contains(LocalDate.of(2027, 1, 29), LocalDate.of(2027, 3, 31));
    }

    @Test
    void halvesAndQuartersAreThoseOfTheFiscalYear() {
        assertThat(days(new Recurrence.HalfYearly()))
                .containsExactly(LocalDate.of(2026, 9, 30), LocalDate.of(2027, 3, 31));
        assertThat(days(new Recurrence.Quarterly()))
                .containsExactly(
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 12, 28),
                        LocalDate.of(2027, 3, 31));
    }

    @Test
    void monthsStandInTheOrderOfTheFiscalYear() {
        assertThat(days(new Recurrence.Yearly(Set.of(2, 6))))
                .containsExactly(LocalDate.of(2026, 6, 30), LocalDate.of(2027, 2, 26));
    }

    @Test
    void everySoManyDaysGoOnIntoTheNextYear() {
        var thirty = new Recurrence.Every(30);
        assertThat(days(thirty)).startsWith(APRIL, LocalDate.of(2026, 5, 1)).hasSize(13);
        assertThat(thirty.within(new FiscalYear(2027), APRIL, CLOSED).getFirst().day())
                .as("26 April 2027")
                .isEqualTo(LocalDate.of(2027, 4, 26));
        assertThat(days(new Recurrence.Every(1))).doesNotHaveDuplicates().noneMatch(CLOSED);
    }

    @Test
    void onceIsTheDayItselfAndInNoOtherYear() {
        var once = new Recurrence.Once(LocalDate.of(2026, 5, 3));
        assertThat(days(once)).containsExactly(LocalDate.of(2026, 5, 3));
        assertThat(once.within(new FiscalYear(2027), APRIL, CLOSED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "once:2026-06-30",
                "months:2,6",
                "monthly",
                "quarterly",
                "half-yearly",
                "days:30"
            })
    void itsTextIsReadBack(String text) {
        assertThat(Recurrence.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "weekly",
                "months:",
                "months:13",
                "months:0",
                "days:0",
                "days:x",
                "once:"
            })
    void nonsenseIsRefused(String text) {
        assertThatThrownBy(() -> Recurrence.parse(text)).isInstanceOf(RuntimeException.class);
    }
}
