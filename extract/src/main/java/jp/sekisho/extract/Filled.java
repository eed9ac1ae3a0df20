package jp.sekisho.extract;

import java.util.HexFormat;

/// A template with its fields filled.
///
/// @param docx in hexadecimal, so that equal documents are equal records
public record Filled(String docx) implements Filling {
    /// The document as a file.
    public byte[] bytes() {
        return HexFormat.of().parseHex(docx);
    }
}
