package jp.sekisho.detect.input;

import jp.sekisho.detect.event.Fault;
import org.jspecify.annotations.Nullable;

/// Objects of JSON that lie on several lines: the lines are joined.
final class JsonObjects implements Rewriter {
    @Override
    public @Nullable Fault rewrite(byte[] bytes, int from, int to, JsonLine out) {
        int end = Bytes.trimEnd(bytes, from, to);
        if (from == end) {
            return Fault.BLANK;
        }
        if (bytes[from] != '{') {
            return Fault.NOT_AN_OBJECT;
        }
        out.plain(bytes, from, end);
        out.joinLines();
        return null;
    }
}
