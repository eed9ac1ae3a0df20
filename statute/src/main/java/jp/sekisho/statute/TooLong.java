package jp.sekisho.statute;

/// Thrown when a text is longer than any regulation.
public final class TooLong extends IllegalArgumentException {
    TooLong(int length) {
        super("a text may have %,d characters, but has %,d".formatted(Statute.LONGEST, length));
    }
}
