package jp.sekisho.extract.wire;

/// What a file is, by its content.
public enum Kind {
    XLSX,
    DELIMITED,
    LDIF,
    DOCX,
    PDF,
    TEXT,
    OLD_EXCEL,
    OLD_WORD,
    OLD_OFFICE,
    BINARY_EXCEL,
    POWERPOINT,
    OPEN_DOCUMENT,
    RICH_TEXT,
    HTML,
    XML,
    ARCHIVE,
    IMAGE,
    PROGRAM,
    UNKNOWN,
    MAIL,
    PNG,
    JPEG,
    TIFF
}
