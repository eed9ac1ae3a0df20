package jp.sekisho.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.util.Optional;

/// Years as the office types them: an era and a number, full width or not, 元 for 1, or the Christian
/// year.
final class Era {
    private Era() {}

    static Optional<LocalDate> date(String era, String year, String month, String day) {
        try {
            var y = number(year);
            var m = number(month);
            var d = number(day);
            var date = y > 1867 ? LocalDate.of(y, m, d) : japanese(era, y, m, d);
            return Optional.of(date);
        } catch (DateTimeException | IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static LocalDate japanese(String era, int year, int month, int day) {
        var reign =
                switch (era) {
                    case "SHOWA" -> JapaneseEra.SHOWA;
                    case "HEISEI" -> JapaneseEra.HEISEI;
                    default -> JapaneseEra.REIWA;
                };
        var date = JapaneseChronology.INSTANCE.date(reign, year, month, day);
        return LocalDate.from(date);
    }

    private static int number(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return text.equals("元") ? 1 : Integer.parseInt(text);
    }
}
