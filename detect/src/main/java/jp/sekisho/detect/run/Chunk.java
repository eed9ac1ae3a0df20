package jp.sekisho.detect.run;

import jp.sekisho.detect.correlate.Sightings;
import jp.sekisho.detect.input.Columns;
import jp.sekisho.detect.input.InputFormat;
import jp.sekisho.detect.network.Observations;
import jp.sekisho.detect.text.Words;

/// Whole lines of one source, and what came of them: alerts (with places where a line number of the
/// source is to be put in), dead letters, counts. Reused.
final class Chunk {
    static final int LINES_BYTES = 1 << 20;
    static final int DEAD_LETTER = 4;

    byte[] bytes = new byte[LINES_BYTES + Words.PADDING];
    int length;

    /// Which chunk this is, from 0, over all sources.
    long sequence;

    int source;

    InputFormat format = InputFormat.JSON;

    /// What was said of columns before this chunk.
    Columns columns = InputFormat.noColumns();

    /// Where the chunk begins in its source.
    long offset;

    /// Where it ends there.
    long end;

    final Bytes alerts = new Bytes();
    int[] linePlaces = new int[16];
    int[] lineNumbers = new int[16];
    int alertCount;

    /// Four numbers for each dead letter: where it begins and ends, its line, what is wrong.
    int[] deadLetters = new int[4 * DEAD_LETTER];

    int deadLetterCount;
    final Sightings sightings = new Sightings();
    final Observations observations = new Observations();
    int lines;
    int events;

    void clear() {
        length = 0;
        alerts.clear();
        sightings.clear();
        observations.clear();
        alertCount = 0;
        deadLetterCount = 0;
        lines = 0;
        events = 0;
    }
}
