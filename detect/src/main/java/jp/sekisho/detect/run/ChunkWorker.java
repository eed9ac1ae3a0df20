package jp.sekisho.detect.run;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import jp.sekisho.detect.correlate.Extractor;
import jp.sekisho.detect.correlate.Plans;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Fault;
import jp.sekisho.detect.input.InputFormat;
import jp.sekisho.detect.input.JsonLine;
import jp.sekisho.detect.input.Records;
import jp.sekisho.detect.input.Rewriter;
import jp.sekisho.detect.intel.IntelMatcher;
import jp.sekisho.detect.match.Engine;
import jp.sekisho.detect.match.Worker;
import jp.sekisho.detect.network.Observer;
import org.jspecify.annotations.Nullable;

/// Works chunks off: every record becomes an event and perhaps alerts, or a dead
/// letter. One thread.
final class ChunkWorker {
    private final Worker worker;
    private final AlertFormat format;
    private final Clock clock;
    private final Plans plans;
    private final Extractor extractor;
    private final EventTime time;
    private final @Nullable Observer observer;
    private final @Nullable IntelMatcher intel;
    private final long[] hits;
    private final boolean[] seen;
    private final JsonLine json = new JsonLine();
    private final Map<InputFormat, Rewriter> rewriters = new EnumMap<>(InputFormat.class);

    ChunkWorker(Ruling ruling, Settings settings, Beyond beyond, AlertFormat format) {
        Engine engine = ruling.engine();
        Plans plans = ruling.plans();
        int rules = engine.rules().size();
        this.worker = engine.worker(Settings.MAX_EVENT_BYTES);
        this.format = format;
        this.clock = settings.clock();
        this.plans = plans;
        this.extractor = new Extractor(plans, engine.paths(), rules);
        this.time = new EventTime(engine);
        this.observer = beyond.network() ? new Observer(engine.paths()) : null;
        this.intel =
                beyond.indicators().isEmpty()
                        ? null
                        : new IntelMatcher(beyond.indicators(), engine.paths());
        this.hits = new long[rules];
        this.seen = new boolean[settings.notesFields() ? engine.paths().size() : 0];
    }

    void work(Chunk chunk) {
        if (chunk.format == InputFormat.JSON) {
            lines(chunk);
        } else {
            records(chunk);
        }
    }

    /// Lines of JSON are events as they are.
    private void lines(Chunk chunk) {
        int at = 0;
        while (at < chunk.length) {
            int next = worker.read(chunk.bytes, at);
            chunk.lines++;
            verdict(chunk, at, Math.min(next, chunk.length) - 1, worker.event().fault());
            at = next;
        }
    }

    private void records(Chunk chunk) {
        Records records = chunk.format.records();
        Rewriter rewriter =
                rewriters.computeIfAbsent(chunk.format, format -> format.rewriter(clock));
        rewriter.columns(chunk.columns);
        int passed = 0;
        int at = 0;
        while (at < chunk.length) {
            int end = records.end(chunk.bytes, at, chunk.length);
            end = end < 0 ? chunk.length : end;
            int begin = records.begin(chunk.bytes, at, end);
            passed += newlines(chunk.bytes, at, begin);
            if (begin < end) {
                chunk.lines = passed + 1;
                int stop = chunk.bytes[end - 1] == '\n' ? end - 1 : end;
                verdict(chunk, begin, stop, read(rewriter, chunk.bytes, begin, stop));
                passed += newlines(chunk.bytes, begin, end);
            }
            at = end;
        }
        chunk.lines = passed;
    }

    private @Nullable Fault read(Rewriter rewriter, byte[] bytes, int from, int to) {
        json.clear();
        Fault fault = rewriter.rewrite(bytes, from, to, json);
        if (fault != null) {
            return fault;
        }
        worker.read(json.line(), 0);
        return worker.event().fault();
    }

    private static int newlines(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    private void verdict(Chunk chunk, int from, int to, @Nullable Fault fault) {
        if (fault == null) {
            chunk.events++;
            if (seen.length > 0) {
                noteFields(worker.event());
            }
            for (int hit = 0; hit < worker.hits(); hit++) {
                hit(chunk, hit, from);
            }
            if (observer != null || intel != null) {
                lookBeyond(chunk, from);
            }
        } else if (fault != Fault.BLANK) {
            boolean cut = to - from >= Chunk.LINES_BYTES;
            DeadLetters.note(chunk, from, to, cut ? Fault.TOO_LONG : fault);
        }
    }

    private void noteFields(Event event) {
        for (int i = 0; i < event.size(); i++) {
            if (event.path(i) >= 0) {
                seen[event.path(i)] = true;
            }
        }
    }

    private void hit(Chunk chunk, int hit, int at) {
        int rule = worker.rule(hit);
        hits[rule]++;
        if (extractor.wants(rule)) {
            extractor.add(rule, worker.event(), time.nanosOf(worker.event()), chunk.sightings);
        }
        if (!plans.isSilent(rule)) {
            alert(chunk, hit, at);
        }
    }

    private void lookBeyond(Chunk chunk, int at) {
        Event event = worker.event();
        long nanos = time.nanosOf(event);
        if (observer != null) {
            observer.observe(event, nanos, chunk.observations);
        }
        if (intel != null) {
            long offset = chunk.offset + at;
            intel.match(
                    event,
                    nanos,
                    (indicator, value) ->
                            note(
                                    chunk,
                                    format.write(
                                            worker,
                                            indicator,
                                            value,
                                            chunk.source,
                                            offset,
                                            chunk.alerts)));
        }
    }

    private void alert(Chunk chunk, int hit, int at) {
        note(chunk, format.write(worker, hit, chunk.source, chunk.offset + at, chunk.alerts));
    }

    private static void note(Chunk chunk, int place) {
        if (chunk.alertCount == chunk.linePlaces.length) {
            chunk.linePlaces = Arrays.copyOf(chunk.linePlaces, 2 * chunk.alertCount);
            chunk.lineNumbers = Arrays.copyOf(chunk.lineNumbers, 2 * chunk.alertCount);
        }
        chunk.linePlaces[chunk.alertCount] = place;
        chunk.lineNumbers[chunk.alertCount++] = chunk.lines;
    }

    /// How often each rule matched so far.
    long[] hits() {
        return hits;
    }

    long[] checks() {
        return worker.checks();
    }

    /// Under which paths values stood.
    boolean[] seen() {
        return seen;
    }

    long unknownSources() {
        return worker.unknownSources();
    }
}
