package jp.sekisho.extract.show;

/// A piece of a format code.
sealed interface Token {
    record Literal(String text) implements Token {}

    /// A place for a digit: `0`, `#` or `?`.
    record Slot(char kind) implements Token {}

    record Point() implements Token {}

    record Comma() implements Token {}

    record Percent() implements Token {}

    record Slash() implements Token {}

    /// `E+` shows the sign of every exponent, `E-` of negative ones only.
    record Exponent(boolean plus) implements Token {}

    record General() implements Token {}

    /// `@`: the cell's own text.
    record Itself() implements Token {}

    /// A run of one letter that stands for a part of a date or time, such as `yyyy`.
    record Letters(char letter, int count) implements Token {}

    /// A letter in brackets: hours, minutes or seconds that do not wrap.
    record Elapsed(char letter, int count) implements Token {}

    /// `.000` behind seconds.
    record Fraction(int digits) implements Token {}

    record HalfDay(boolean letterOnly) implements Token {}
}
