package jp.sekisho.extract;

import java.util.HexFormat;

/// A page as the child drew it: its own bytes, none of the file's.
///
/// @param page from 1
/// @param png in hexadecimal, so that equal pictures are equal records
public record Picture(int page, int pages, int width, int height, String png) implements Rendering {
    /// The picture as a PNG.
    public byte[] bytes() {
        return HexFormat.of().parseHex(png);
    }
}
