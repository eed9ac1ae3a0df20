package jp.sekisho.detect.input;

import jp.sekisho.detect.event.Fault;
import org.jspecify.annotations.Nullable;

/// Lines of `key=value` pairs.
final class PairLines implements Rewriter {
    private final PairText pairs = new PairText();

    @Override
    public @Nullable Fault rewrite(byte[] bytes, int from, int to, JsonLine out) {
        int end = Bytes.trimEnd(bytes, from, to);
        if (Bytes.skipBlanks(bytes, from, end) == end) {
            return Fault.BLANK;
        }
        out.open('{');
        if (pairs.write(bytes, from, end, out) == 0) {
            return Fault.MALFORMED;
        }
        out.close('}');
        return null;
    }
}
