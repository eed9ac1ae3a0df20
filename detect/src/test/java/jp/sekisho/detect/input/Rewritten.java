package jp.sekisho.detect.input;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.sekisho.detect.event.Fault;
import jp.sekisho.detect.text.Words;

/// A text in some format as the JSON that it becomes, record by record; what is no event as its fault.
final class Rewritten {
    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private Rewritten() {}

    static List<String> of(InputFormat format, String text) {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> of(InputFormat format, byte[] text) {
        byte[] bytes = Arrays.copyOf(text, text.length + Words.PADDING);
        Rewriter rewriter = format.rewriter(CLOCK);
        rewriter.columns(InputFormat.noColumns());
        JsonLine out = new JsonLine();
        List<String> events = new ArrayList<>();
        for (int at = 0; at < text.length; ) {
            int end = format.records().end(bytes, at, text.length);
            end = end < 0 ? text.length : end;
            int begin = format.records().begin(bytes, at, end);
            if (begin < end) {
                int stop = bytes[end - 1] == '\n' ? end - 1 : end;
                out.clear();
                Fault fault = rewriter.rewrite(bytes, begin, stop, out);
                if (fault != Fault.BLANK) {
                    events.add(fault == null ? out.toString() : fault.name());
                }
            }
            at = end;
        }
        return events;
    }

    static String one(InputFormat format, String text) {
        List<String> events = of(format, text);
        return events.size() == 1 ? events.getFirst() : events.toString();
    }
}
