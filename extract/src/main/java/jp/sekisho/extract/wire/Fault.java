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
    DAMAGED
}
