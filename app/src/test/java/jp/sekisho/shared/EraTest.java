package jp.sekisho.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EraTest {
    @Test
    void yearsOfAnEraAreRead() {
        assertThat(Era.date("REIWA", "8", "4", "1")).contains(LocalDate.of(2026, 4, 1));
        assertThat(Era.date("HEISEI", "31", "4", "30")).contains(LocalDate.of(2019, 4, 30));
        assertThat(Era.date("SHOWA", "64", "1", "7")).contains(LocalDate.of(1989, 1, 7));
    }

    @Test
    void fullWidthDigitsAndTheFirstYearAreRead() {
        assertThat(Era.date("REIWA", "８", "１１", "２４")).contains(LocalDate.of(2026, 11, 24));
        assertThat(Era.date("REIWA", "元", "5", "1")).contains(LocalDate.of(2019, 5, 1));
    }

    @Test
    void aYearOfFourDigitsIsAChristianYear() {
        assertThat(Era.date("REIWA", "2026", "11", "24")).contains(LocalDate.of(2026, 11, 24));
    }

    @Test
    void impossibleDatesAreNone() {
        assertThat(Era.date("REIWA", "8", "2", "30")).isEmpty();
        assertThat(Era.date("HEISEI", "31", "5", "1")).isEmpty();
        assertThat(Era.date("REIWA", "8", "十", "1")).isEmpty();
        assertThat(Era.date("REIWA", "", "1", "1")).isEmpty();
    }
}
