package jp.sekisho.detect.match;

import jp.sekisho.detect.text.Folding;
import jp.sekisho.detect.text.IpAddress;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Numbers;
import jp.sekisho.detect.text.Words;

/// What a worker needs while it looks at one value: room to spell it otherwise, and what it found.
final class Scratch {
    final Found found = new Found();
    final IpAddress address = new IpAddress();
    private byte[] spelled = new byte[1 << 12];
    private byte[] folded = new byte[1 << 12];
    private int spelledEnd;
    private int foldedEnd;

    /// Spells a string as [JsonText] has it.
    byte[] respell(byte[] json, int from, int to) {
        spelled = room(spelled, to - from);
        spelledEnd = JsonText.rewrite(json, from, to, spelled, 0);
        return spelled;
    }

    /// Writes a number as its shortest plain decimal.
    byte[] shorten(byte[] json, int from, int to) {
        String text =
                Numbers.text(
                        new String(
                                json, from, to - from, java.nio.charset.StandardCharsets.US_ASCII));
        spelled = room(spelled, text.length());
        spelledEnd = text.length();
        System.arraycopy(
                text.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                0,
                spelled,
                0,
                spelledEnd);
        return spelled;
    }

    int spelledEnd() {
        return spelledEnd;
    }

    byte[] fold(byte[] text, int from, int to) {
        folded = room(folded, to - from);
        foldedEnd = Folding.fold(text, from, to, folded, 0);
        return folded;
    }

    int foldedEnd() {
        return foldedEnd;
    }

    private static byte[] room(byte[] bytes, int length) {
        int needed = 2 * length + Words.PADDING;
        return bytes.length >= needed ? bytes : new byte[2 * needed];
    }
}
