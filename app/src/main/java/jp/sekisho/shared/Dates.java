package jp.sekisho.shared;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Dates as the office writes them: 和暦 for Japanese readers, ISO for others. Named `dates` in
/// templates.
@Component("dates")
public class Dates {
    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// How a month lies, by the names of the style sheet: `past`, `now`, or empty for one to come.
    public String standing(LocalDate month) {
        var now = YearMonth.now(clock);
        var that = YearMonth.from(month);
        return that.equals(now) ? "now" : that.isBefore(now) ? "past" : "";
    }

    /// When the day begins here.
    public Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /// 令和8年11月24日
    public String full(LocalDate day) {
        return japanese() ? era(day, "G") + "年" + monthAndDay(day) : day.toString();
    }

    /// 令和8年11月24日（火）
    public String withWeekday(LocalDate day) {
        return japanese()
                ? full(day) + DateTimeFormatter.ofPattern("（E）", Locale.JAPAN).format(day)
                : DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH).format(day);
    }

    /// 11月27日 within this year, 令和9年3月31日 outside it.
    public String near(LocalDate day) {
        return !japanese() || day.getYear() != today().getYear() ? full(day) : monthAndDay(day);
    }

    /// R8.11.27
    public String dense(LocalDate day) {
        return japanese()
                ? era(day, "GGGGG") + "." + day.getMonthValue() + "." + day.getDayOfMonth()
                : day.toString();
    }

    /// 令和8年11月24日（火）9時10分
    public String moment(Instant instant) {
        var time = LocalDateTime.ofInstant(instant, clock.getZone());
        return withWeekday(time.toLocalDate()) + clockTime(time);
    }

    /// 9時42分
    public String time(Instant instant) {
        return clockTime(LocalDateTime.ofInstant(instant, clock.getZone()));
    }

    /// 令和8年度
    public String fiscalYear(LocalDate day) {
        var first = FiscalYear.of(day).first();
        return japanese() ? era(first, "G") + "年度" : "FY " + first.getYear();
    }

    /// A date as the date fields show it.
    public record Parts(String era, int year, int month, int day) {}

    public Parts parts(LocalDate day) {
        var date = JapaneseDate.from(day);
        var era = date.getEra();
        var name =
                era.equals(JapaneseEra.REIWA)
                        ? "REIWA"
                        : era.equals(JapaneseEra.HEISEI) ? "HEISEI" : "SHOWA";
        var year = date.get(ChronoField.YEAR_OF_ERA);
        return new Parts(name, year, day.getMonthValue(), day.getDayOfMonth());
    }

    public long daysUntil(LocalDate day) {
        return DAYS.between(today(), day);
    }

    private static String clockTime(LocalDateTime time) {
        return japanese()
                ? "%d時%02d分".formatted(time.getHour(), time.getMinute())
                : " %02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private static String monthAndDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// The first year of an era is 元年 where the era is spelled out.
    private static String era(LocalDate day, String pattern) {
        var date = JapaneseDate.from(day);
        var year = date.get(ChronoField.YEAR_OF_ERA);
        var name = DateTimeFormatter.ofPattern(pattern, Locale.JAPAN).format(date);
        return name + (year == 1 && pattern.equals("G") ? "元" : String.valueOf(year));
    }

    private static boolean japanese() {
        return LocaleContextHolder.getLocale().getLanguage().equals("ja");
    }
}
