package jp.sekisho.extract.show;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/// A date and time as a workbook counts them: days since the turn of 1900 or 1904.
///
/// The count of 1900 knows two days that never were: 1900-01-00, and 1900-02-29, which it took over
/// from another program. They are shown, but they are no dates.
public record Moment(int year, int month, int day, int milliOfDay, double days) {
    private static final int DAY = 86_400_000;
    private static final LocalDate AFTER_THE_GAP = LocalDate.of(1899, 12, 30);
    private static final LocalDate BEFORE_THE_GAP = LocalDate.of(1899, 12, 31);
    private static final LocalDate ORIGIN = LocalDate.of(1900, 1, 1);
    private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);

    /// The last moment a workbook can show lies in the year 9999.
    private static final double END = 2_958_466;

    /// @param rounded to so many milliseconds
    static Optional<Moment> of(double days, boolean since1904, int rounded) {
        if (!(days >= 0 && days < END)) {
            return Optional.empty();
        }
        long millis = Math.round(days * DAY / rounded) * rounded;
        int whole = (int) (millis / DAY);
        int rest = (int) (millis % DAY);
        if (!since1904 && (whole == 0 || whole == 60)) {
            return Optional.of(
                    new Moment(1900, whole == 0 ? 1 : 2, whole == 0 ? 0 : 29, rest, days));
        }
        var date =
                since1904
                        ? OF_1904.plusDays(whole)
                        : (whole < 60 ? BEFORE_THE_GAP : AFTER_THE_GAP).plusDays(whole);
        return Optional.of(
                new Moment(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), rest, days));
    }

    /// Milliseconds from the beginning of 1900 to a real moment, to the second.
    public static OptionalLong millis(double days, boolean since1904) {
        return of(days, since1904, 1000).filter(Moment::real).stream()
                .mapToLong(moment ->
                        ORIGIN.until(moment.date(), ChronoUnit.DAYS) * DAY + moment.milliOfDay)
                .findFirst();
    }

    private boolean real() {
        return year < 10_000 && day > 0 && (year != 1900 || month != 2 || day < 29);
    }

    /// For eras and weekdays; the two days that never were take their neighbour's.
    LocalDate date() {
        return real()
                ? LocalDate.of(year, month, day)
                : LocalDate.of(1900, month, day == 0 ? 1 : 28);
    }
}
