package jp.sekisho.detect.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import jp.sekisho.detect.event.Fault;
import jp.sekisho.detect.text.Utf8;

/// Lines that are no events, kept with the reason so that nothing is lost in silence. A long line is
/// kept in part; one that is not UTF-8 in Base64.
final class DeadLetters {
    private static final int KEPT_BYTES = 4096;
    private static final Fault[] FAULTS = Fault.values();

    private DeadLetters() {}

    /// Notes that the line at from..to is no event.
    static void note(Chunk chunk, int from, int to, Fault fault) {
        int at = chunk.deadLetterCount * Chunk.DEAD_LETTER;
        if (at == chunk.deadLetters.length) {
            chunk.deadLetters = Arrays.copyOf(chunk.deadLetters, 2 * at);
        }
        chunk.deadLetters[at] = from;
        chunk.deadLetters[at + 1] = to;
        chunk.deadLetters[at + 2] = chunk.lines;
        chunk.deadLetters[at + 3] = Arrays.asList(FAULTS).indexOf(fault);
        chunk.deadLetterCount++;
    }

    /// Writes the dead letters of a chunk before which the source had `line` lines.
    static void assemble(Chunk chunk, byte[] source, long line, Bytes out) {
        for (int i = 0; i < chunk.deadLetterCount; i++) {
            int at = i * Chunk.DEAD_LETTER;
            int from = chunk.deadLetters[at];
            int to = chunk.deadLetters[at + 1];
            Fault fault = FAULTS[chunk.deadLetters[at + 3]];
            out.add(
                    ascii(
                            "{\"reason\":\""
                                    + fault.name().toLowerCase(Locale.ROOT)
                                    + "\",\"format\":\""
                                    + chunk.format
                                    + "\",\"source\":"));
            out.add(source);
            out.add(ascii(",\"line\":" + (line + chunk.deadLetters[at + 2])));
            out.add(ascii(",\"offset\":" + (chunk.offset + from) + ",\"length\":" + (to - from)));
            text(chunk.bytes, from, to, out);
            out.add('}');
            out.add('\n');
        }
    }

    private static void text(byte[] bytes, int from, int to, Bytes out) {
        int end = Math.min(to, from + KEPT_BYTES);
        while (end > from && end < to && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        byte[] kept = Arrays.copyOfRange(bytes, from, end);
        boolean isText = Utf8.isValid(kept, 0, kept.length);
        out.add(ascii(isText ? ",\"text\":" : ",\"base64\":"));
        out.add(
                Bytes.quote(
                        isText
                                ? new String(kept, StandardCharsets.UTF_8)
                                : Base64.getEncoder().encodeToString(kept)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
