package jp.sekisho.extract.wire;

/// The bits that go before a cell's text.
public final class Marks {
    /// The lowest three bits: what the value is.
    public static final int BLANK = 0;

    public static final int TEXT = 1;
    public static final int NUMBER = 2;
    public static final int DATE = 3;
    public static final int BOOLEAN = 4;
    public static final int ERROR = 5;
    public static final int TYPE = 7;

    public static final int BOLD = 1 << 3;
    public static final int STRUCK = 1 << 4;

    /// Only some of the characters are struck through; what is left follows.
    public static final int STRUCK_PARTLY = 1 << 5;

    public static final int FORMULA = 1 << 6;

    /// The value is a text, and differs from what is shown.
    public static final int RAW = 1 << 7;

    private Marks() {}
}
