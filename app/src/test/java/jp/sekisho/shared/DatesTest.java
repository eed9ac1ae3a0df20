package jp.sekisho.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import jp.sekisho.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class DatesTest {
    private final TestClock clock = new TestClock("2026-11-24T09:10");
    private final Dates dates = new Dates(clock);

    @BeforeEach
    void japanese() {
        LocaleContextHolder.setLocale(Locale.JAPANESE);
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void datesAreWrittenAsTheOfficeWritesThem() {
        var day = LocalDate.of(2026, 11, 24);
        assertThat(dates.withWeekday(day)).isEqualTo("令和8年11月24日（火）");
        assertThat(dates.near(LocalDate.of(2026, 11, 27))).isEqualTo("11月27日");
        assertThat(dates.near(LocalDate.of(2027, 3, 31))).isEqualTo("令和9年3月31日");
        assertThat(dates.dense(LocalDate.of(2026, 11, 27))).isEqualTo("R8.11.27");
        assertThat(dates.full(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(dates.fiscalYear(LocalDate.of(2027, 3, 31))).isEqualTo("令和8年度");
        assertThat(dates.moment(clock.instant())).isEqualTo("令和8年11月24日（火）9時10分");
    }

    @Test
    void theFiscalYearRunsFromAprilToMarch() {
        assertThat(FiscalYear.of(LocalDate.of(2027, 3, 31))).isEqualTo(new FiscalYear(2026));
        assertThat(FiscalYear.of(LocalDate.of(2027, 4, 1))).isEqualTo(new FiscalYear(2027));
        assertThat(new FiscalYear(2026).last()).isEqualTo(LocalDate.of(2027, 3, 31));
    }
}
