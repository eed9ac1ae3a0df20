package jp.sekisho.extract.wire;

/// The records of the stream, in the order they may come.
public enum Tag {
    /// form, then sheets until the end.
    WORKBOOK,
    /// charset, byte order mark, delimiter; then one sheet.
    DELIMITED,
    /// name, visibility.
    SHEET,
    /// first and last column that are hidden.
    HIDDEN_COLUMNS,
    /// number, whether hidden.
    ROW,
    /// column, marks, text and what the marks announce.
    CELL,
    /// first row, first column, last row, last column.
    MERGED,
    /// kind, address or nothing, text: what a sheet says beside its cells.
    ASIDE,
    /// charset; then entries until the end.
    DIRECTORY,
    /// line where the entry begins.
    ENTRY,
    /// name, kind, content.
    ATTRIBUTE,
    /// form, then paragraphs until the end.
    DOCUMENT,
    /// part, page, number, text, unseen text.
    PARAGRAPH,
    /// fault, spot, words: the file is not read, whatever was said before.
    REFUSED,
    /// how many records came before: nothing is missing.
    END,
    /// kind, pages, parts that hold no text: only when an inspection was asked for, and first.
    INSPECTED,
    /// page, pages, width, height, a PNG: only when one was asked for.
    PICTURE,
    /// part, paragraph, row, name: only when a template was looked over.
    FIELD,
    /// a Word document: only when one was to be filled.
    FILLED;

    /// The first bytes of every stream; the last one is the format's version.
    public static final int MAGIC = 0x534b5802;
}
