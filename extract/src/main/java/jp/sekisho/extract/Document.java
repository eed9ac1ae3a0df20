package jp.sekisho.extract;

import java.util.List;

/// Running text.
///
/// @param paragraphs those that hold something, in reading order; headers and notes after the body
public record Document(Form form, List<Paragraph> paragraphs) implements Content {
    public enum Form {
        WORD,
        PDF,
        PLAIN
    }

    public enum Place {
        BODY,
        HEADER,
        FOOTER,
        NOTE,
        COMMENT
    }

    public Document {
        paragraphs = List.copyOf(paragraphs);
    }

    /// @param page from 1, or 0 where the file does not say
    /// @param number from 1 on its page or, without pages, in its place; of plain text, the line
    /// @param unseen what stands there without being seen: hidden, or deleted under tracking
    public record Paragraph(Place place, int page, int number, String text, String unseen) {}
}
