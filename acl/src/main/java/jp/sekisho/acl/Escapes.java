package jp.sekisho.acl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Bytes of file names that tools write as backslash and three octal digits.
final class Escapes {

    private Escapes() {}

    /// `a\040b` is `a b`; what is no escape stays. Bytes that are not UTF-8 become U+FFFD.
    static String octal(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int i = 0;
        while (i < text.length()) {
            if (isEscape(text, i)) {
                bytes.write(Integer.parseInt(text, i + 1, i + 4, 8));
                i += 4;
            } else if (text.startsWith("\\\\", i)) {
                bytes.write('\\');
                i += 2;
            } else {
                int end = text.offsetByCodePoints(i, 1);
                bytes.writeBytes(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '\\'
                && at + 3 < text.length()
                && text.charAt(at + 1) >= '0'
                && text.charAt(at + 1) <= '3'
                && Character.digit(text.charAt(at + 2), 8) >= 0
                && Character.digit(text.charAt(at + 3), 8) >= 0;
    }
}
