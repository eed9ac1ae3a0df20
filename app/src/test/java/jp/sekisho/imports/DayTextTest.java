package jp.sekisho.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "R8.4.1",
                "r8.4.1",
                "R08.04.01",
                "令和8年4月1日",
                "令和８年４月１日",
                "令和 8年 4月 1日",
                "2026/4/1",
                "2026-04-01",
                "2026年4月1日",
                "20260401",
                "２０２６．４．１"
            })
    void aDayIsReadHoweverItIsWritten(String text) {
        assertThat(DayText.of(text)).isEqualTo(new DayText.Read(LocalDate.of(2026, 4, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "令和元年5月1日,2019-05-01",
        "H31.4.30,2019-04-30",
        "S64.1.7,1989-01-07",
        "H1.1.8,1989-01-08"
    })
    void erasEndTheDayBeforeTheNextBegins(String text, LocalDate day) {
        assertThat(DayText.of(text)).isEqualTo(new DayText.Read(day));
    }

    @ParameterizedTest
    @CsvSource({
        "R7.2.30,day", "R9.2.29,day", "R8.11.31,day", "R8.13.1,month", "H31.5.1,after-era",
        "R1.4.1,before-era", "8.4.1,era", "R4.10,no-day", "不明,none", "R8.4.1から,none"
    })
    void whatIsNoDaySaysWhy(String text, String why) {
        assertThat(DayText.of(text))
                .isInstanceOfSatisfying(
                        DayText.Wrong.class,
                        wrong -> assertThat(wrong.key()).isEqualTo("problem.import.day." + why));
    }
}
