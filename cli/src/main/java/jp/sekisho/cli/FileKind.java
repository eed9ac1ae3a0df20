package jp.sekisho.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Knows by their first bytes the files that people have instead of text.
final class FileKind {
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
        int binary = TextEncoding.hasUtf16Mark(bytes) ? -1 : firstBinary(bytes);
        if (binary >= 0) {
            throw new BadInput("file.binary", file, binary + 1, "0x%02X".formatted(bytes[binary]));
        }
    }

    /// The first byte that no text holds, or -1.
    private static int firstBinary(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (isControl(bytes[i] & 0xFF)) {
                return i;
            }
        }
        return -1;
    }

    /// A control character that neither separates lines nor words.
    static boolean isControl(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B;
    }
}
