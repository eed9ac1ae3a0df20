package jp.sekisho.extract;

/// What the caller can use. Anything else is refused by name.
public enum Wanted {
    /// Whatever the content is found to be.
    ANYTHING,
    /// A spreadsheet or delimited text.
    TABLE,
    /// Entries of a directory.
    DIRECTORY,
    /// Word, PDF, or any text.
    DOCUMENT
}
