package jp.sekisho.detect.rule;

import java.math.BigDecimal;
import jp.sekisho.detect.regex.Regex;

/// What is asked of one value.
public sealed interface Test {
    /// The whole text of the value is the glob, which has no wildcards but a star at an end; `cased`
    /// where letter case counts.
    record Like(Glob glob, boolean cased) implements Test {}

    /// The expression is found in the text of the value; `written` is how the rule puts it.
    record Matches(Regex regex, String written) implements Test {}

    /// The value is an address in the network.
    record Inside(Network network) implements Test {}

    /// The value is a number, or a text that is one, and stands so to `number`.
    record Compare(Comparison comparison, BigDecimal number) implements Test {}

    /// The value is a date, and its part stands so to `number`.
    record Clock(TimePart part, Comparison comparison, BigDecimal number) implements Test {}

    /// The field is missing, or null and nothing else.
    record IsNull() implements Test {}

    /// The field is in the event, whatever its value.
    record Exists() implements Test {}

    /// The text of the value is, begins with, ends with or holds the text of another field.
    record SameAs(String field, Anchor anchor, boolean cased) implements Test {}

    /// Where in a value a text stands.
    enum Anchor {
        WHOLE,
        START,
        END,
        ANYWHERE
    }
}
