package jp.sekisho.shared;

import java.time.LocalDate;
import java.time.Month;

/// 年度: 1 April to 31 March, named by the year it begins in (地方自治法 §208).
public record FiscalYear(int year) {
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(
                day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate first() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    public LocalDate last() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }
}
