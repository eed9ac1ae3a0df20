package jp.sekisho.extract;

import java.util.HexFormat;

/// A template with its fields filled.
///
/// @param hex in hexadecimal, so that equal files are equal records
public record Filled(String hex) implements Filling {
    /// The document as a file.
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
