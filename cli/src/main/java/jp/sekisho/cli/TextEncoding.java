package jp.sekisho.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Decodes a text strictly: UTF-8, UTF-16 with its mark, or windows-31j. What is none of them is refused with its first
/// wrong byte; no character is ever guessed or replaced.
final class TextEncoding {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private TextEncoding() {}

    static boolean hasUtf16Mark(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    static String decode(Path file, byte[] bytes) {
        if (hasUtf16Mark(bytes)) {
            return utf16(file, bytes);
        }
        int mark = hasUtf8Mark(bytes) ? 3 : 0;
        Attempt utf8 = Attempt.of(StandardCharsets.UTF_8, bytes, mark);
        if (utf8.wrongAt < 0) {
            return utf8.text;
        }
        if (mark == 0) {
            Attempt windows = Attempt.of(WINDOWS_31J, bytes, 0);
            if (windows.wrongAt < 0) {
                return believable(file, windows.text);
            }
        }
        int line = 1;
        for (int i = 0; i < utf8.wrongAt; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        throw new BadInput(
                "file.encoding",
                file,
                line,
                utf8.wrongAt + 1,
                "0x%02X".formatted(bytes[utf8.wrongAt]));
    }

    /// UTF-32 begins with the mark of UTF-16, and then every other character is a zero.
    private static String utf16(Path file, byte[] bytes) {
        Attempt attempt = Attempt.of(StandardCharsets.UTF_16, bytes, 0);
        int control = control(attempt.text);
        int wrongAt = attempt.wrongAt >= 0 ? attempt.wrongAt : control < 0 ? -1 : 2 + 2 * control;
        if (wrongAt >= 0) {
            throw new BadInput("file.utf16", file, wrongAt + 1);
        }
        return attempt.text;
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (FileKind.isControl(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /// The two bytes of a character in EUC-JP are mostly two half-width katakana in windows-31j.
    private static String believable(Path file, String text) {
        long katakana = text.chars().filter(c -> c >= 0xFF61 && c <= 0xFF9F).count();
        long japanese = text.chars().filter(c -> c > 0x7F).count();
        if (2 * katakana > japanese) {
            throw new BadInput("file.euc", file, katakana, japanese);
        }
        return text;
    }

    private static boolean hasUtf8Mark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    /// The text, or where the first wrong byte stands.
    private record Attempt(String text, int wrongAt) {

        static Attempt of(Charset charset, byte[] bytes, int from) {
            CharsetDecoder decoder =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
            CharBuffer out = CharBuffer.allocate(bytes.length + 16);
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                result = decoder.flush(out);
            }
            return result.isError()
                    ? new Attempt("", in.position())
                    : new Attempt(out.flip().toString(), -1);
        }
    }
}
