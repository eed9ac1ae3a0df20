package jp.sekisho.extract;

import java.time.LocalDateTime;

/// What a cell holds, whatever is seen of it.
public sealed interface Value {
    /// Nothing, or a formula whose result the file does not say.
    record Blank() implements Value {}

    /// @param text as it stands in the file, line ends included
    record Text(String text) implements Value {}

    record Numeric(double number) implements Value {}

    /// A number that its format shows as a day; to the second.
    record Moment(LocalDateTime time) implements Value {}

    record Truth(boolean isTrue) implements Value {}

    /// @param code such as `#N/A`
    record Failed(String code) implements Value {}
}
