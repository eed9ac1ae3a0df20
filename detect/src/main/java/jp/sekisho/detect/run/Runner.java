package jp.sekisho.detect.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import jp.sekisho.detect.correlate.Correlator;
import jp.sekisho.detect.correlate.Plans;
import jp.sekisho.detect.match.Engine;
import org.jspecify.annotations.Nullable;

/// Runs rules over sources: this thread reads, workers match, and what they find is written in order.
/// With one worker everything happens in this thread.
public final class Runner {
    private static final int MAX_EVENT_BYTES = 1 << 20;

    private final Engine engine;
    private final List<Input> inputs;
    private final Consumer<Totals> progress;
    private final List<ChunkWorker> workers = new ArrayList<>();
    private final Committer committer;
    private final BlockingQueue<Chunk> free;
    private final BlockingQueue<Chunk> filled;
    private volatile @Nullable Throwable failure;

    public Runner(
            Engine engine,
            Plans plans,
            Correlator correlator,
            List<Input> inputs,
            OutputStream alerts,
            OutputStream deadLetters,
            int workerCount,
            Consumer<Totals> progress) {
        this.engine = engine;
        this.inputs = List.copyOf(inputs);
        this.progress = progress;
        List<String> names = inputs.stream().map(Input::name).toList();
        for (int i = 0; i < workerCount; i++) {
            workers.add(
                    new ChunkWorker(
                            engine, plans, new NdjsonAlerts(engine, names), MAX_EVENT_BYTES));
        }
        int chunks = workerCount == 1 ? 1 : 2 * workerCount + 2;
        this.committer =
                new Committer(
                        names,
                        alerts,
                        deadLetters,
                        chunks,
                        correlator,
                        new NdjsonAlerts(engine, names));
        this.free = new ArrayBlockingQueue<>(chunks);
        this.filled = new ArrayBlockingQueue<>(chunks + workerCount);
        for (int i = 0; i < chunks; i++) {
            free.add(new Chunk());
        }
    }

    /// Runs to the end of all sources.
    public Totals run() throws IOException, InterruptedException {
        List<Thread> threads = new ArrayList<>();
        if (workers.size() > 1) {
            for (ChunkWorker worker : workers) {
                threads.add(Thread.ofPlatform().daemon().name("detect").start(() -> work(worker)));
            }
        }
        try {
            read();
        } finally {
            for (int i = 0; i < threads.size(); i++) {
                filled.put(END);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        rethrow();
        synchronized (committer) {
            return committer.totals();
        }
    }

    private static final Chunk END = new Chunk();

    private void read() throws IOException, InterruptedException {
        long sequence = 0;
        for (int source = 0; source < inputs.size(); source++) {
            try (InputStream in = inputs.get(source).opener().open()) {
                ChunkReader reader = new ChunkReader(in);
                while (failure == null) {
                    Chunk chunk = free.take();
                    if (!reader.fill(chunk)) {
                        free.put(chunk);
                        break;
                    }
                    chunk.source = source;
                    chunk.sequence = sequence++;
                    if (workers.size() == 1) {
                        finish(workers.getFirst(), chunk);
                    } else {
                        filled.put(chunk);
                    }
                }
            }
        }
    }

    private void work(ChunkWorker worker) {
        try {
            for (Chunk chunk = filled.take(); chunk != END; chunk = filled.take()) {
                finish(worker, chunk);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            free.offer(new Chunk());
        }
    }

    private void finish(ChunkWorker worker, Chunk chunk) throws IOException, InterruptedException {
        worker.work(chunk);
        synchronized (committer) {
            committer.finished(chunk);
            while (committer.hasNext()) {
                free.put(committer.commit());
            }
            progress.accept(committer.totals());
        }
    }

    private void rethrow() throws IOException {
        Throwable thrown = failure;
        if (thrown instanceof IOException e) {
            throw e;
        }
        if (thrown != null) {
            throw new IllegalStateException("a worker failed", thrown);
        }
    }

    /// How often each rule matched, in the order of [Engine#rules].
    public long[] hits() {
        long[] sum = new long[engine.rules().size()];
        for (ChunkWorker worker : workers) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += worker.hits()[i];
            }
        }
        return sum;
    }

    /// How many events were from a source that nothing is known of.
    public long unknownSources() {
        return workers.stream().mapToLong(ChunkWorker::unknownSources).sum();
    }
}
