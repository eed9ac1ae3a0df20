package jp.sekisho.detect.event;

/// Why a line is not an event.
public enum Fault {
    /// Nothing stands on the line; it is passed over in silence.
    BLANK,
    NOT_AN_OBJECT,
    MALFORMED,
    TRUNCATED,
    CONTROL_CHARACTER,
    NOT_UTF8,
    TOO_LONG,
    TOO_DEEP,
    TOO_MANY_VALUES,
    /// A line of values before any line that names their columns.
    NO_HEADER
}
