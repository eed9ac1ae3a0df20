package jp.sekisho.detect.run;

import java.util.Arrays;
import jp.sekisho.detect.event.Fault;
import jp.sekisho.detect.match.Worker;

/// Works chunks off: every line becomes an event and perhaps alerts, or a dead letter. One thread.
final class ChunkWorker {
    private final Worker worker;
    private final AlertFormat format;
    private final long[] hits;

    ChunkWorker(Worker worker, AlertFormat format, int rules) {
        this.worker = worker;
        this.format = format;
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
                    alert(chunk, hit, at);
                }
            } else if (fault != Fault.BLANK) {
                DeadLetters.note(chunk, at, Math.min(next, chunk.length) - 1, fault);
            }
            at = next;
        }
    }

    private void alert(Chunk chunk, int hit, int at) {
        hits[worker.rule(hit)]++;
        int place = format.write(worker, hit, chunk.source, chunk.offset + at, chunk.alerts);
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
