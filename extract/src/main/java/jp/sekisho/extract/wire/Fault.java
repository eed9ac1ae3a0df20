package jp.sekisho.extract.wire;

/// Why the child does not read a file.
public enum Fault {
    EMPTY,
    ENCRYPTED,
    MACROS,
    /// Something else than was asked for; the word says what.
    OTHER,
    ENCODING,
    TOO_LARGE,
    TOO_MANY_CELLS,
    DAMAGED,
    /// Something in it runs when it is opened.
    ACTIVE,
    /// Files inside the file; the spot is how many.
    ATTACHMENTS
}
