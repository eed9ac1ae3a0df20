package jp.sekisho.detect.input;

import jp.sekisho.detect.event.Fault;
import org.jspecify.annotations.Nullable;

/// Writes records of one format as JSON. One thread.
public interface Rewriter {
    /// Writes the record at from..to as one line of JSON into `out`, which is empty. Gives why it is no
    /// event, or null. The bytes are padded as [jp.sekisho.detect.text.Words] needs it.
    @Nullable Fault rewrite(byte[] bytes, int from, int to, JsonLine out);

    /// The columns that are in force where the next record begins.
    default void columns(Columns columns) {}
}
