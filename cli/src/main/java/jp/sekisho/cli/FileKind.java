package jp.sekisho.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Knows by their first bytes the files that people have instead of text.
final class FileKind {
    private static final int LOOKED_AT = 8192;

    private FileKind() {}

    static void refuseOthers(Path file, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            throw new BadInput("file.pdf", file);
        }
        if (head.startsWith("PK\u0003\u0004")) {
            throw new BadInput("file.office", file);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0") || head.startsWith("{\\rtf")) {
            throw new BadInput("file.word", file);
        }
        int binary = firstBinary(bytes);
        if (binary >= 0) {
            throw new BadInput("file.binary", file, binary, "0x%02X".formatted(bytes[binary]));
        }
    }

    /// The first byte that no text holds, or -1. UTF-16 with its mark is text in spite of its zero bytes.
    private static int firstBinary(byte[] bytes) {
        if (TextEncoding.hasUtf16Mark(bytes)) {
            return -1;
        }
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B
                    && b != 0x1B) {
                return i;
            }
        }
        return -1;
    }
}
