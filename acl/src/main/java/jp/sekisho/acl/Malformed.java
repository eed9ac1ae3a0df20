package jp.sekisho.acl;

/// Text or bytes that are not what their format asks for.
///
/// The one exception by which every parser of this package refuses its input. Found text is quoted,
/// shortened and freed of control characters, so a message is always one line.
public final class Malformed extends IllegalArgumentException {

    /// What is wrong.
    public enum Flaw {
        /// It is not what the format asks for at that place.
        FORM,
        /// The file has no end.
        CUT_SHORT,
        /// The file is not what its hash is of.
        CHANGED,
        /// The file is no UTF-8.
        ENCODING,
        /// An individual number stands behind its label.
        INDIVIDUAL_NUMBER
    }

    private static final int QUOTED = 60;

    private final Flaw flaw;
    private final String source;
    private final int line;
    private final int column;
    private final String expected;
    private final String found;

    Malformed(String source, int line, int column, String expected, String found) {
        this(Flaw.FORM, source, line, column, expected, found);
    }

    Malformed(Flaw flaw, String source, int line, int column, String expected, String found) {
        super(
                source
                        + (line > 0 ? ", line " + line : "")
                        + (column > 0 ? ", column " + column : "")
                        + ": expected "
                        + expected
                        + ", found "
                        + found);
        this.flaw = flaw;
        this.source = source;
        this.line = line;
        this.column = column;
        this.expected = expected;
        this.found = found;
    }

    /// What is wrong, for messages in other languages.
    public Flaw flaw() {
        return flaw;
    }

    /// What was read: a file's name, or the name of the format where there is no file.
    public String source() {
        return source;
    }

    /// The line, from 1, or 0 where the input has no lines.
    public int line() {
        return line;
    }

    /// The first wrong character of the line, from 1 (of bytes: the first wrong byte), or 0 where the
    /// whole line is wrong.
    public int column() {
        return column;
    }

    /// What the format asks for at that place.
    public String expected() {
        return expected;
    }

    /// What stands there instead, quoted.
    public String found() {
        return found;
    }

    /// The same refusal of a part, told as of the line of the file that holds it.
    ///
    /// @param before how many characters stand before the part in its line
    Malformed in(String file, int itsLine, int before) {
        return new Malformed(file, itsLine, before + Math.max(column, 1), expected, found);
    }

    static String quoted(String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .limit(QUOTED)
                .map(c -> Character.isISOControl(c) || isHalf(c) ? '\uFFFD' : c)
                .forEach(quoted::appendCodePoint);
        return quoted.append(text.codePointCount(0, text.length()) > QUOTED ? "…\"" : "\"")
                .toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
