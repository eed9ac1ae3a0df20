package jp.sekisho.detect.match;

import java.util.Arrays;
import jp.sekisho.detect.rule.Test.Anchor;
import jp.sekisho.detect.text.Folding;
import jp.sekisho.detect.text.JsonText;

/// A text to be found in values, and where in them. Its bytes are spelled as [JsonText] has it, and
/// folded unless case counts.
final class Needle {
    private final byte[] bytes;
    private final Anchor anchor;

    private Needle(byte[] bytes, Anchor anchor) {
        this.bytes = bytes;
        this.anchor = anchor;
    }

    static Needle folded(String text, Anchor anchor) {
        return new Needle(JsonText.of(Folding.fold(text)), anchor);
    }

    static Needle cased(String text, Anchor anchor) {
        return new Needle(JsonText.of(text), anchor);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    Anchor anchor() {
        return anchor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Needle needle
                && needle.anchor == anchor
                && Arrays.equals(needle.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + anchor.hashCode();
    }
}
