package jp.sekisho.detect.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
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
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Engine engine;
    private final List<Input> inputs;
    private final Settings settings;
    private final Consumer<Totals> progress;
    private final List<ChunkWorker> workers = new ArrayList<>();
    private final Committer committer;
    private final BlockingQueue<Chunk> free;
    private final BlockingQueue<Chunk> filled;
    private long sequence;
    private volatile @Nullable Throwable failure;

    public Runner(
            Engine engine,
            Plans plans,
            Correlator correlator,
            List<Input> inputs,
            OutputStream alerts,
            OutputStream deadLetters,
            Settings settings,
            Consumer<Totals> progress) {
        this.engine = engine;
        this.inputs = List.copyOf(inputs);
        this.progress = progress;
        List<String> names = inputs.stream().map(Input::name).toList();
        int workerCount = settings.workers();
        for (int i = 0; i < workerCount; i++) {
            workers.add(
                    new ChunkWorker(
                            engine,
                            plans,
                            settings,
                            settings.alerts().open(engine, names, settings.clock())));
        }
        // Each followed file keeps a chunk to itself while it waits.
        int waiting = (int) inputs.stream().filter(Input::isFollowed).count();
        int chunks = waiting + (workerCount == 1 ? 1 : 2 * workerCount + 2);
        this.settings = settings;
        this.committer =
                new Committer(
                        names,
                        alerts,
                        deadLetters,
                        chunks,
                        correlator,
                        settings.alerts().open(engine, names, settings.clock()));
        this.free = new ArrayBlockingQueue<>(chunks);
        this.filled = new ArrayBlockingQueue<>(chunks + workerCount);
        for (int i = 0; i < chunks; i++) {
            free.add(new Chunk());
        }
    }

    /// Runs to the end of all sources; an interrupt is the end of those that are followed.
    public Totals run() throws IOException, InterruptedException {
        List<Thread> threads = new ArrayList<>();
        if (workers.size() > 1) {
            for (ChunkWorker worker : workers) {
                threads.add(Thread.ofPlatform().daemon().name("detect").start(() -> work(worker)));
            }
        }
        try {
            if (inputs.stream().anyMatch(Input::isFollowed) && inputs.size() > 1) {
                readSideBySide();
            } else {
                for (int source = 0; source < inputs.size(); source++) {
                    read(source);
                }
            }
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

    /// Files that are followed have no end that others could wait for.
    private void readSideBySide() throws InterruptedException {
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            int source = i;
            readers.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name("detect-read")
                            .start(() -> {
                                try {
                                    read(source);
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                } catch (IOException | RuntimeException | Error e) {
                                    failure = e;
                                }
                            }));
        }
        for (Thread reader : readers) {
            try {
                boolean ended = false;
                while (failure == null && !ended) {
                    ended = reader.join(PATIENCE);
                }
            } catch (InterruptedException e) {
                readers.forEach(Thread::interrupt);
            }
            if (failure != null) {
                readers.forEach(Thread::interrupt);
            }
            reader.join();
        }
    }

    private void read(int source) throws IOException, InterruptedException {
        try (InputStream in = inputs.get(source).opener().open()) {
            ChunkReader reader = new ChunkReader(OpenSource.of(in, settings.format()));
            while (failure == null) {
                Chunk chunk = free.take();
                if (!reader.fill(chunk)) {
                    free.put(chunk);
                    break;
                }
                chunk.source = source;
                synchronized (committer) {
                    chunk.sequence = sequence++;
                }
                if (workers.size() == 1) {
                    finish(workers.getFirst(), chunk);
                } else {
                    filled.put(chunk);
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
        synchronized (worker) {
            worker.work(chunk);
        }
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

    /// For each path whether a value stood there; empty unless it was to be noted.
    public boolean[] seen() {
        boolean[] any = new boolean[workers.getFirst().seen().length];
        for (ChunkWorker worker : workers) {
            for (int i = 0; i < any.length; i++) {
                any[i] |= worker.seen()[i];
            }
        }
        return any;
    }

    /// How many events were from a source that nothing is known of.
    public long unknownSources() {
        return workers.stream().mapToLong(ChunkWorker::unknownSources).sum();
    }
}
