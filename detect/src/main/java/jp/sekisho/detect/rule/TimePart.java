package jp.sekisho.detect.rule;

/// A part of a date that a rule can ask for.
public enum TimePart {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR
}
