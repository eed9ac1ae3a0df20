package jp.sekisho.office;

import java.time.LocalDate;
import java.util.function.Function;

/// What stands in a cell. Text stays text: leading zeros are kept, and nothing is a formula.
public sealed interface Cell {
    record Text(String text) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Count(long number) implements Cell {}

    static Cell of(String text) {
        return new Text(text);
    }

    /// The cell in words, for papers that do not calculate.
    ///
    /// @param day how the office writes a day
    default String words(Function<LocalDate, String> day) {
        return switch (this) {
            case Text(var text) -> text;
            case Day(var date) -> day.apply(date);
            case Count(var number) -> String.valueOf(number);
        };
    }
}
