package jp.sekisho.detect.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.sekisho.detect.correlate.Checkpoint;
import jp.sekisho.detect.correlate.CorrelationHit;
import jp.sekisho.detect.correlate.Correlator;
import jp.sekisho.detect.network.NetworkAnalysis;
import jp.sekisho.detect.network.NetworkHit;
import org.jspecify.annotations.Nullable;

/// Takes finished chunks in whatever order and writes what came of them in the order of the lines, so
/// that a run gives the same output however many workers there are.
///
/// All methods are called under the lock of this object.
final class Committer {
    private final List<byte[]> sourceNames;
    private final OutputStream alerts;
    private final OutputStream deadLetters;
    private final @Nullable Chunk[] waiting;
    private Correlator correlator;
    private AlertFormat format;
    private final NetworkAnalysis network = new NetworkAnalysis(this::seenInNetwork);
    private final Map<String, Long> correlated = new LinkedHashMap<>();
    private final Bytes assembled = new Bytes();
    private final long[] lines;
    private final long[] ends;
    private long next;

    private long events;
    private long bytes;
    private long alertCount;
    private long deadLetterCount;

    Committer(
            List<String> sources,
            OutputStream alerts,
            OutputStream deadLetters,
            int chunks,
            Correlator correlator,
            AlertFormat format) {
        this.correlator = correlator;
        this.format = format;
        this.sourceNames = sources.stream().map(Bytes::quote).toList();
        this.alerts = alerts;
        this.deadLetters = deadLetters;
        this.waiting = new Chunk[chunks];
        this.lines = new long[sources.size()];
        this.ends = new long[sources.size()];
    }

    /// The source was read up to there before.
    void resume(int source, Position position) {
        lines[source] = position.line();
        ends[source] = position.offset();
    }

    /// How far the source's events have been dealt with; `head` is what it begins with.
    Position position(int source, Head head) {
        return Position.of(ends[source], lines[source], head);
    }

    /// Puts a finished chunk where its turn will be found.
    void finished(Chunk chunk) {
        waiting[(int) (chunk.sequence % waiting.length)] = chunk;
    }

    /// Whether the chunk whose turn it is has been finished.
    boolean hasNext() {
        Chunk chunk = waiting[(int) (next % waiting.length)];
        return chunk != null && chunk.sequence == next;
    }

    /// Writes the chunk whose turn it is, and gives it back for other use.
    Chunk commit() throws IOException {
        int turn = (int) (next % waiting.length);
        Chunk chunk = Objects.requireNonNull(waiting[turn]);
        waiting[turn] = null;
        next++;
        writeAlerts(chunk);
        writeDeadLetters(chunk);
        lines[chunk.source] += chunk.lines;
        ends[chunk.source] = chunk.end;
        events += chunk.events;
        bytes += chunk.length;
        alertCount += chunk.alertCount;
        deadLetterCount += chunk.deadLetterCount;
        return chunk;
    }

    private void writeAlerts(Chunk chunk) throws IOException {
        assembled.clear();
        int from = 0;
        for (int i = 0; i < chunk.alertCount; i++) {
            assembled.add(chunk.alerts.array(), from, chunk.linePlaces[i]);
            assembled.add(lines[chunk.source] + chunk.lineNumbers[i]);
            from = chunk.linePlaces[i];
        }
        assembled.add(chunk.alerts.array(), from, chunk.alerts.size());
        correlator.accept(chunk.sightings, this::correlated);
        network.accept(chunk.observations);
        alerts.write(assembled.array(), 0, assembled.size());
    }

    /// How often each correlation and each analysis of the network found something, by id.
    Map<String, Long> correlated() {
        return correlated;
    }

    private void seenInNetwork(NetworkHit hit) {
        correlated.merge(hit.finding().id(), 1L, Long::sum);
        format.write(hit, assembled);
        alertCount++;
    }

    private void correlated(CorrelationHit hit) {
        correlated.merge(hit.correlation().id(), 1L, Long::sum);
        if (!hit.silent()) {
            format.write(hit, assembled);
            alertCount++;
        }
    }

    private void writeDeadLetters(Chunk chunk) throws IOException {
        if (chunk.deadLetterCount > 0) {
            assembled.clear();
            DeadLetters.assemble(
                    chunk, sourceNames.get(chunk.source), lines[chunk.source], assembled);
            deadLetters.write(assembled.array(), 0, assembled.size());
        }
    }

    /// What the rules before had counted goes on under the rules from here on, as far as they still ask
    /// for it.
    void switchTo(Correlator next, AlertFormat nextFormat) throws IOException {
        finish(false);
        Checkpoint.pass(correlator, next);
        correlator = next;
        format = nextFormat;
    }

    /// Counts hits that wait for earlier ones: none will come. At the end, analyses of the network
    /// judge what they have.
    void finish(boolean isEnd) throws IOException {
        assembled.clear();
        correlator.flush(this::correlated);
        if (isEnd) {
            network.finish();
        }
        alerts.write(assembled.array(), 0, assembled.size());
    }

    Correlator correlator() {
        return correlator;
    }

    NetworkAnalysis network() {
        return network;
    }

    Totals totals() {
        return new Totals(events, bytes, alertCount, deadLetterCount);
    }
}
