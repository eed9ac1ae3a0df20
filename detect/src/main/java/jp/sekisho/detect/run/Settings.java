package jp.sekisho.detect.run;

import java.time.Clock;
import jp.sekisho.detect.input.InputFormat;
import org.jspecify.annotations.Nullable;

/// How a run goes. `format` is that of all sources, or null where each tells its own; `notesFields` that
/// the run is to find out which fields events have; `workers` how many threads match.
public record Settings(
        @Nullable InputFormat format,
        AlertForm alerts,
        boolean notesFields,
        int workers,
        Clock clock) {
    static final int MAX_EVENT_BYTES = 1 << 20;
}
