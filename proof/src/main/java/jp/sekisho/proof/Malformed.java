package jp.sekisho.proof;

/// Bytes or text that are not what their format asks for.
///
/// The one exception by which every parser of this package refuses its input. It names what was
/// read, where, what should have stood there and what did; found text is quoted, shortened and
/// freed of control characters, so a message is always one line.
public final class Malformed extends IllegalArgumentException {

    private final String what;
    private final int position;
    private final String expected;
    private final String found;

    Malformed(String what, int position, String expected, String found) {
        super(
                what
                        + (position < 0 ? "" : ", byte " + position)
                        + ": expected "
                        + expected
                        + ", found "
                        + found);
        this.what = what;
        this.position = position;
        this.expected = expected;
        this.found = found;
    }

    Malformed(String what, String expected, String found) {
        this(what, -1, expected, found);
    }

    /// What was read, such as `leaf` or `signed note`.
    public String what() {
        return what;
    }

    /// The offset of the first wrong byte, or -1 where the whole is wrong (a length, a key).
    public int position() {
        return position;
    }

    /// What the format asks for at that place.
    public String expected() {
        return expected;
    }

    /// What stands there instead.
    public String found() {
        return found;
    }
}
