package jp.sekisho.detect.run;

import java.util.Arrays;
import jp.sekisho.detect.correlate.Extractor;
import jp.sekisho.detect.correlate.Plans;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Fault;
import jp.sekisho.detect.intel.IntelMatcher;
import jp.sekisho.detect.match.Engine;
import jp.sekisho.detect.match.Worker;
import jp.sekisho.detect.network.Observer;
import org.jspecify.annotations.Nullable;

/// Works chunks off: every line becomes an event and perhaps alerts, or a dead letter. One thread.
final class ChunkWorker {
    private final Worker worker;
    private final AlertFormat format;
    private final Plans plans;
    private final Extractor extractor;
    private final EventTime time;
    private final @Nullable Observer observer;
    private final @Nullable IntelMatcher intel;
    private final long[] hits;

    ChunkWorker(Ruling ruling, Beyond beyond, AlertFormat format, int maxEventBytes) {
        Engine engine = ruling.engine();
        Plans plans = ruling.plans();
        int rules = engine.rules().size();
        this.worker = engine.worker(maxEventBytes);
        this.format = format;
        this.plans = plans;
        this.extractor = new Extractor(plans, engine.paths(), rules);
        this.time = new EventTime(engine);
        this.observer = beyond.network() ? new Observer(engine.paths()) : null;
        this.intel =
                beyond.indicators().isEmpty()
                        ? null
                        : new IntelMatcher(beyond.indicators(), engine.paths());
        this.hits = new long[rules];
    }

    void work(Chunk chunk) {
        int at = 0;
        while (at < chunk.length) {
            int next = worker.read(chunk.bytes, at);
            chunk.lines++;
            Fault fault = worker.event().fault();
            if (fault == null) {
                chunk.events++;
                for (int hit = 0; hit < worker.hits(); hit++) {
                    hit(chunk, hit, at);
                }
                if (observer != null || intel != null) {
                    lookBeyond(chunk, at);
                }
            } else if (fault != Fault.BLANK) {
                DeadLetters.note(chunk, at, Math.min(next, chunk.length) - 1, fault);
            }
            at = next;
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

    long unknownSources() {
        return worker.unknownSources();
    }
}
