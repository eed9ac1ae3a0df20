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
    ATTACHMENTS,
    /// It points to something outside itself; the word is the part that does.
    OUTSIDE,
    /// It holds another file or a control; the word is its part.
    EMBEDDED,
    /// One of its instructions is not among the harmless ones; the word is the instruction.
    INSTRUCTION,
    /// It calculates, though it may not; the word is where.
    FORMULA
}
