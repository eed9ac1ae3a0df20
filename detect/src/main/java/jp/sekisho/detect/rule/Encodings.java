package jp.sekisho.detect.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// What a text becomes when it is encoded before it is logged.
final class Encodings {
    /// Characters at the start and end that the bytes around a text also decide, by offset.
    private static final int[] START = {0, 2, 3};

    private static final int[] END = {0, 3, 2};

    private Encodings() {}

    static Glob base64(Glob value, int line) {
        return Glob.literal(Base64.getEncoder().encodeToString(bytes(value, line)));
    }

    /// The parts of the three encodings that do not depend on what stands before and after the text.
    static List<Glob> base64AtEachOffset(Glob value, int line) {
        byte[] bytes = bytes(value, line);
        List<Glob> variants = new ArrayList<>(3);
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[offset + bytes.length];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            String encoded = Base64.getEncoder().encodeToString(shifted);
            int end = encoded.length() - END[shifted.length % 3];
            if (START[offset] < end) {
                variants.add(Glob.literal(encoded.substring(START[offset], end)));
            }
        }
        return variants;
    }

    /// UTF-16 as a text in which each byte is one character, which is how encoded bytes show in logs.
    static Glob utf16(Glob value, Modifier form, int line) {
        Glob wide =
                value.mapText(text -> {
                    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
                        throw new Refusal(Flaw.NOT_ASCII, line, text);
                    }
                    return widened(text, form == Modifier.UTF16BE);
                });
        return form == Modifier.UTF16 ? Glob.literal("\u00FF\u00FE").then(wide) : wide;
    }

    private static String widened(String text, boolean bigEndian) {
        StringBuilder wide = new StringBuilder(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            if (bigEndian) {
                wide.append('\0').append(text.charAt(i));
            } else {
                wide.append(text.charAt(i)).append('\0');
            }
        }
        return wide.toString();
    }

    private static byte[] bytes(Glob value, int line) {
        if (value.hasWildcards()) {
            throw new Refusal(Flaw.WILDCARD_NOT_ALLOWED, line, "base64");
        }
        String text = value.plain();
        // A byte order mark that UTF-16 put in front is two bytes, not two letters.
        return text.startsWith("\u00FF\u00FE")
                ? text.getBytes(StandardCharsets.ISO_8859_1)
                : text.getBytes(StandardCharsets.UTF_8);
    }
}
