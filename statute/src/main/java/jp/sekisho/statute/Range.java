package jp.sekisho.statute;

/// A stretch of the original text, in UTF-16 units: `from` inclusive, `to` exclusive.
///
/// @param from the first character
/// @param to the place after the last character
public record Range(int from, int to) {

    public Range {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "a range must run forward from 0 or later, but is %d..%d".formatted(from, to));
        }
    }

    /// Whether the character at `offset` lies inside.
    public boolean contains(int offset) {
        return from <= offset && offset < to;
    }

    /// How many UTF-16 units the range covers.
    public int length() {
        return to - from;
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
