package jp.sekisho.detect.match;

import java.nio.charset.StandardCharsets;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Kind;
import jp.sekisho.detect.text.Folding;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Letters;
import jp.sekisho.detect.text.Numbers;
import jp.sekisho.detect.text.Words;

/// The text of a value as it is compared: spelled as [JsonText] has it, numbers as their shortest plain
/// decimal; and the same without case, where letters may be other than ASCII. Worked out once, however
/// many indexes ask for the value. One thread.
final class Spelling {
    private static final int NONE = -1;

    private byte[] spelled = new byte[1 << 12];
    private byte[] folded = new byte[1 << 12];
    private int value = NONE;
    private byte[] text = spelled;
    private int from;
    private int to;
    private byte[] caseless = folded;
    private int caselessFrom;
    private int caselessTo;

    /// The values are those of another event now.
    void next() {
        value = NONE;
    }

    void of(Event event, int of) {
        if (value == of) {
            return;
        }
        value = of;
        text = event.bytes();
        from = event.from(of);
        to = event.to(of);
        boolean allAscii = event.isAscii();
        Kind kind = event.kind(of);
        if (kind == Kind.STRING && JsonText.needsRewriting(text, from, to)) {
            spelled = room(spelled, to - from);
            to = JsonText.rewrite(text, from, to, spelled, 0);
            allAscii = false;
            from = 0;
            text = spelled;
        } else if (kind == Kind.NUMBER && Numbers.isSpelledOut(text, from, to)) {
            shorten();
        }
        if (allAscii || !Letters.beyondAscii(text, from, to)) {
            caseless = text;
            caselessFrom = from;
            caselessTo = to;
        } else {
            folded = room(folded, to - from);
            caselessTo = Folding.fold(text, from, to, folded, 0);
            caselessFrom = 0;
            caseless = folded;
        }
    }

    private void shorten() {
        String number = new String(text, from, to - from, StandardCharsets.US_ASCII);
        byte[] plain = Numbers.text(number).getBytes(StandardCharsets.US_ASCII);
        spelled = room(spelled, plain.length);
        System.arraycopy(plain, 0, spelled, 0, plain.length);
        from = 0;
        to = plain.length;
        text = spelled;
    }

    private static byte[] room(byte[] bytes, int length) {
        int needed = 2 * length + Words.PADDING;
        return bytes.length >= needed ? bytes : new byte[2 * needed];
    }

    byte[] text() {
        return text;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// The text in which letters beyond ASCII have no case; those of ASCII may have it still.
    byte[] caseless() {
        return caseless;
    }

    int caselessFrom() {
        return caselessFrom;
    }

    int caselessTo() {
        return caselessTo;
    }
}
