package jp.sekisho.extract.wire;

/// Why a file is not read.
public enum Fault {
    EMPTY,
    ENCRYPTED,
    MACROS,
    /// Something else than was asked for; the word says what.
    OTHER,
    ENCODING,
    TOO_LARGE,
    TOO_MANY_CELLS,
    TOO_SLOW,
    DAMAGED,
    /// The child ended without an answer, or with nonsense.
    FAILED,
    /// Too many files are being read.
    BUSY
}
