package jp.sekisho.detect.match;

/// Takes what made a rule match.
@FunctionalInterface
public interface Evidence {
    /// A value of the event (by its number in it) that passed a test of the rule on `field`; for a keyword,
    /// `field` is empty.
    void value(String field, int value);
}
