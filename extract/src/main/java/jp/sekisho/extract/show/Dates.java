package jp.sekisho.extract.show;

import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/// Shows days and times. Without a locale, or with the Japanese one, `g` and `e` are 元号 and its
/// year; the year is 元 only where the format asks for it.
record Dates(Code code) implements Section {
    private static final String UNSHOWABLE = "########";
    private static final TextStyle[] LENGTHS = {TextStyle.SHORT, TextStyle.FULL, TextStyle.NARROW};

    /// Whether a day is shown, not only a time of day.
    boolean day() {
        return code.tokens().stream()
                .anyMatch(token ->
                        token instanceof Token.Letters(char letter, int _)
                                && "ydgera".indexOf(letter) >= 0);
    }

    @Override
    public String show(double value, boolean signed, boolean since1904) {
        var fraction = code.has(Token.Fraction.class);
        return Moment.of(value, since1904, fraction ? 1 : 1000)
                .map(moment -> show(moment))
                .orElse(UNSHOWABLE);
    }

    private String show(Moment moment) {
        var shown = new StringBuilder();
        for (int at = 0; at < code.tokens().size(); at++) {
            shown.append(
                    switch (code.tokens().get(at)) {
                        case Token.Literal(var text) -> text;
                        case Token.Letters(char letter, int count) ->
                                letter == 'm' && minutes(at)
                                        ? digits(moment.milliOfDay() / 60_000 % 60, count)
                                        : part(moment, letter, count);
                        case Token.Elapsed(char letter, int count) ->
                                elapsed(moment, letter, count);
                        case Token.Fraction(int digits) -> fraction(moment, digits);
                        case Token.HalfDay(boolean letterOnly) -> halfDay(moment, letterOnly);
                        case Token.Slot(char kind) -> String.valueOf(kind);
                        case Token.Point _ -> ".";
                        case Token.Comma _ -> ",";
                        case Token.Slash _ -> "/";
                        case Token.Percent _ -> "%";
                        case Token.Exponent _, Token.General _, Token.Itself _ -> "";
                    });
        }
        return shown.toString();
    }

    private String part(Moment moment, char letter, int count) {
        return switch (letter) {
            case 'y' -> count > 2 ? digits(moment.year(), 4) : digits(moment.year() % 100, 2);
            case 'm' ->
                    count > 2
                            ? moment.date().getMonth().getDisplayName(style(count), locale())
                            : counted(moment.month(), count);
            case 'd' -> count > 2 ? weekday(moment, count) : counted(moment.day(), count);
            case 'a' ->
                    moment.date()
                            .getDayOfWeek()
                            .getDisplayName(
                                    count == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.JAPAN);
            case 'h' -> counted(hour(moment), count);
            case 's' -> counted(moment.milliOfDay() / 1000 % 60, count);
            case 'g' -> japanese() ? era(moment, count) : "";
            case 'e' -> japanese() ? yearOfEra(moment, count) : digits(moment.year(), 4);
            case 'r' -> (count > 1 ? era(moment, 3) : "") + yearOfEra(moment, 2);
            default -> throw new IllegalStateException("letter " + letter);
        };
    }

    /// `m` is minutes right behind hours or right before seconds.
    private boolean minutes(int at) {
        return letterBeside(at, -1) == 'h' || letterBeside(at, 1) == 's';
    }

    private char letterBeside(int from, int step) {
        for (int at = from + step; at >= 0 && at < code.tokens().size(); at += step) {
            switch (code.tokens().get(at)) {
                case Token.Letters(char letter, int _) -> {
                    return letter;
                }
                case Token.Elapsed(char letter, int _) -> {
                    return letter;
                }
                default -> {}
            }
        }
        return ' ';
    }

    private int hour(Moment moment) {
        int hour = moment.milliOfDay() / 3_600_000;
        return code.has(Token.HalfDay.class) ? (hour + 11) % 12 + 1 : hour;
    }

    private String elapsed(Moment moment, char letter, int count) {
        long seconds = Math.round(moment.days() * 86_400);
        return digits(
                switch (letter) {
                    case 'h' -> seconds / 3600;
                    case 'm' -> seconds / 60;
                    default -> seconds;
                },
                count);
    }

    private static String fraction(Moment moment, int digits) {
        return "." + Numerals.padded(moment.milliOfDay() % 1000, 3).substring(0, digits);
    }

    private String halfDay(Moment moment, boolean letterOnly) {
        boolean morning = moment.milliOfDay() < 12 * 3_600_000;
        if (letterOnly) {
            return morning ? "A" : "P";
        }
        if (spoken()) {
            return morning ? "午前" : "午後";
        }
        return morning ? "AM" : "PM";
    }

    private String weekday(Moment moment, int count) {
        return moment.date().getDayOfWeek().getDisplayName(style(count), locale());
    }

    private String era(Moment moment, int count) {
        var era = JapaneseDate.from(moment.date()).getEra();
        return switch (count) {
            case 1 -> era.getDisplayName(TextStyle.NARROW, Locale.ENGLISH);
            case 2 -> era.getDisplayName(TextStyle.FULL, Locale.JAPAN).substring(0, 1);
            default -> era.getDisplayName(TextStyle.FULL, Locale.JAPAN);
        };
    }

    private String yearOfEra(Moment moment, int count) {
        int year = JapaneseDate.from(moment.date()).get(ChronoField.YEAR_OF_ERA);
        return year == 1 && code.locale().contains("gannen") ? "元" : counted(year, count);
    }

    private boolean japanese() {
        return code.locale().isEmpty() || spoken();
    }

    /// Whether the format itself says that the words are Japanese.
    private boolean spoken() {
        return code.locale().endsWith("411") || code.locale().startsWith("ja");
    }

    private Locale locale() {
        return spoken() ? Locale.JAPAN : Locale.ENGLISH;
    }

    private static TextStyle style(int count) {
        return LENGTHS[Math.min(count, 5) - 3];
    }

    private String counted(int value, int count) {
        return code.numerals() == 1 || code.numerals() == 2
                ? Numerals.counted(value, code.numerals())
                : digits(value, count);
    }

    private String digits(long value, int count) {
        return Numerals.digits(Numerals.padded(value, Math.min(count, 9)), code.numerals());
    }
}
