package jp.sekisho.detect.input;

import jp.sekisho.detect.event.Fault;
import org.jspecify.annotations.Nullable;

/// Lines of which nothing is known: each is a `message`, for rules that look for keywords.
final class PlainLines implements Rewriter {
    private static final byte[] MESSAGE = JsonLine.name("message");

    @Override
    public @Nullable Fault rewrite(byte[] bytes, int from, int to, JsonLine out) {
        int end = Bytes.trimEnd(bytes, from, to);
        if (Bytes.skipBlanks(bytes, from, end) == end) {
            return Fault.BLANK;
        }
        out.open('{');
        out.field(MESSAGE, bytes, from, end);
        out.close('}');
        return null;
    }
}
