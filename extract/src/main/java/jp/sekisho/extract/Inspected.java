package jp.sekisho.extract;

import java.util.Optional;

/// What a file is by its content, and all it says.
///
/// @param pages of a PDF, of a scan, slides; 0 where the file does not say
/// @param pictures parts whose text, if they show any, is not in the content: pictures, pages that
///     hold nothing but pictures, attached files
/// @param content empty for pictures
public record Inspected(Form form, int pages, int pictures, Optional<Content> content)
        implements Inspection {
    public enum Form {
        PDF,
        WORD,
        SLIDES,
        EXCEL,
        DELIMITED,
        DIRECTORY,
        TEXT,
        MAIL,
        PNG,
        JPEG,
        TIFF
    }
}
