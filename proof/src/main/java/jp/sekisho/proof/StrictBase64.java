package jp.sekisho.proof;

import java.util.Base64;

/// RFC 4648 §4 in its one canonical spelling.
///
/// The JDK's decoder lets missing padding and stray low bits pass, so that one value would have
/// several spellings, and a note could be changed without its signature noticing.
final class StrictBase64 {

    private StrictBase64() {}

    static byte[] decode(String what, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new Malformed(what, "padded base64", Quoted.text(text));
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new Malformed(what, "canonical padded base64", Quoted.text(text));
        }
        return bytes;
    }
}
