package jp.sekisho.detect.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import jp.sekisho.detect.input.Columns;
import jp.sekisho.detect.input.InputFormat;
import jp.sekisho.detect.input.Records;
import jp.sekisho.detect.text.Words;

/// Cuts one source into chunks of whole records. A record that does not fit into a chunk is given as a
/// chunk of its own, cut off after what fits; the rest of it is passed over.
final class ChunkReader {
    private final InputStream in;
    private byte[] rest = {};
    private int restLength;
    private final InputFormat format;
    private final Records records;
    private Columns columns = InputFormat.noColumns();
    private long offset;
    private long limit = Long.MAX_VALUE;
    private boolean ended;
    private boolean skipping;

    ChunkReader(OpenSource source) {
        this.in = source.in();
        this.format = source.format();
        this.records = format.records();
        this.offset = source.offset();
    }

    /// Passes over what was read before, up to `position`, and says whether the source goes so far. What is
    /// said of columns there is minded. `scratch` is overwritten.
    boolean skipTo(long position, Chunk scratch) throws IOException {
        limit = position;
        while (offset < position && fill(scratch)) {
            // What is in it was dealt with.
        }
        limit = Long.MAX_VALUE;
        return offset == position;
    }

    /// Fills the chunk with what is at hand, and says whether there was anything before the end.
    boolean fill(Chunk chunk) throws IOException {
        chunk.clear();
        byte[] bytes = chunk.bytes;
        System.arraycopy(rest, 0, bytes, 0, restLength);
        int filled = restLength;
        restLength = 0;
        int end = 0;
        while (end == 0) {
            int most = (int) Math.min(Chunk.LINES_BYTES, limit - offset);
            while (!ended && filled < most) {
                int read = in.read(bytes, filled, most - filled);
                if (read < 0) {
                    ended = true;
                } else {
                    filled += read;
                    if (in.available() == 0 && lastEnd(bytes, filled) > 0) {
                        // Nothing more is at hand: what there is must not wait for it.
                        break;
                    }
                }
            }
            if (filled == 0) {
                return false;
            }
            end = ended ? filled : lastEnd(bytes, filled);
            if (skipping) {
                int next = records.resume(bytes, 0, filled);
                skipping = next < 0 && !ended;
                int dropped = next < 0 ? filled : next;
                System.arraycopy(bytes, dropped, bytes, 0, filled - dropped);
                filled -= dropped;
                offset += dropped;
                end = 0;
            } else if (end == 0) {
                // One record fills the chunk: it is too long by far.
                skipping = true;
                end = filled;
            }
        }
        keepRest(bytes, end, filled);
        finish(chunk, end);
        return true;
    }

    private void keepRest(byte[] bytes, int end, int filled) {
        restLength = filled - end;
        if (rest.length < restLength) {
            rest = new byte[restLength];
        }
        System.arraycopy(bytes, end, rest, 0, restLength);
    }

    private void finish(Chunk chunk, int end) {
        chunk.length = end;
        chunk.offset = offset;
        chunk.format = format;
        chunk.columns = columns;
        columns = format.columnsAfter(columns, chunk.bytes, 0, end);
        offset += end;
        chunk.end = offset;
        if (chunk.bytes[end - 1] != '\n' && records instanceof Records.Lines) {
            chunk.bytes[end] = '\n';
            chunk.length = end + 1;
        }
        Arrays.fill(chunk.bytes, chunk.length, chunk.length + Words.PADDING - 1, (byte) 0);
    }

    /// Where the last whole record ends, or 0.
    private int lastEnd(byte[] bytes, int filled) {
        if (records instanceof Records.Lines) {
            int i = filled;
            while (i > 0 && bytes[i - 1] != '\n') {
                i--;
            }
            return i;
        }
        int last = 0;
        for (int end = records.end(bytes, 0, filled); end > 0; ) {
            last = end;
            end = records.end(bytes, last, filled);
        }
        return last;
    }
}
