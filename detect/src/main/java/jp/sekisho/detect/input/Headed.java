package jp.sekisho.detect.input;

import jp.sekisho.detect.event.Fault;
import org.jspecify.annotations.Nullable;

/// Lines of CEF or LEEF. What stands before, mostly a time and a host, is left out.
final class Headed implements Rewriter {
    private final HeaderText headers = new HeaderText();

    @Override
    public @Nullable Fault rewrite(byte[] bytes, int from, int to, JsonLine out) {
        int end = Bytes.trimEnd(bytes, from, to);
        int at = Bytes.skipBlanks(bytes, from, end);
        if (at == end) {
            return Fault.BLANK;
        }
        int begin = HeaderText.begin(bytes, at, end);
        if (begin < 0) {
            return Fault.MALFORMED;
        }
        out.open('{');
        if (!headers.write(bytes, begin, end, out)) {
            return Fault.TRUNCATED;
        }
        out.close('}');
        return null;
    }
}
