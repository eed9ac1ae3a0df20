package jp.sekisho.detect.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.sekisho.detect.input.InputFormat;
import jp.sekisho.detect.text.Words;
import org.jspecify.annotations.Nullable;

/// A source that was opened: its bytes as UTF-8 behind any byte order mark, its format, how many bytes the
/// mark took, and what it begins with.
record OpenSource(InputStream in, InputFormat format, long offset, Head head) {
    private static final int HEAD = 1 << 16;

    /// Looks at the beginning; `wanted` decides the format, else what the beginning looks like.
    static OpenSource of(InputStream raw, @Nullable InputFormat wanted) throws IOException {
        byte[] head = new byte[HEAD + Words.PADDING];
        int length = readHead(raw, head);
        Charset utf16 = utf16(head, length);
        if (utf16 != null) {
            return of(new Utf8Stream(joined(head, 2, length, raw), utf16), wanted);
        }
        int mark = isMarked(head, length) ? 3 : 0;
        byte[] text = Arrays.copyOfRange(head, mark, length + Words.PADDING);
        InputFormat format = wanted != null ? wanted : InputFormat.of(text, length - mark);
        return new OpenSource(
                joined(head, mark, length, raw), format, mark, new Head(head, mark, length));
    }

    private static InputStream joined(byte[] head, int from, int to, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(head, from, to - from), rest);
    }

    /// Reads until the head is full or, where more is not at hand, until there is a line.
    private static int readHead(InputStream raw, byte[] head) throws IOException {
        int length = 0;
        boolean line = false;
        while (length < HEAD && !(line && raw.available() == 0)) {
            int read = raw.read(head, length, HEAD - length);
            if (read < 0) {
                break;
            }
            for (int i = length; i < length + read; i++) {
                line |= head[i] == '\n';
            }
            length += read;
        }
        return length;
    }

    private static @Nullable Charset utf16(byte[] head, int length) {
        if (length < 2) {
            return null;
        }
        if (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return head[0] == (byte) 0xFE && head[1] == (byte) 0xFF ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isMarked(byte[] head, int length) {
        return length >= 3
                && head[0] == (byte) 0xEF
                && head[1] == (byte) 0xBB
                && head[2] == (byte) 0xBF;
    }
}
