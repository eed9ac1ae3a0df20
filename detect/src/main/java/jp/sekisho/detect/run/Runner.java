package jp.sekisho.detect.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jp.sekisho.detect.correlate.Correlator;
import jp.sekisho.detect.match.Engine;
import org.jspecify.annotations.Nullable;

/// Runs rules over sources: this thread reads, workers match, and what they find is written in order.
/// With one worker everything happens in this thread. Rules may be exchanged on the way.
public final class Runner {
    private static final long PAUSE_MILLIS = 100;
    private static final long CHECKPOINT_NANOS = 60_000_000_000L;
    private static final Chunk END = new Chunk();

    private final List<Input> inputs;
    private final List<String> names;
    private final Consumer<Totals> progress;
    private final Committer committer;
    private final Settings settings;
    private final int workerCount;
    private final int chunks;
    private final BlockingQueue<Chunk> free;
    private final BlockingQueue<Chunk> filled;
    private final AtomicReference<@Nullable Exchange> exchange = new AtomicReference<>();
    private final Map<String, Long> hits = new LinkedHashMap<>();
    private final Map<String, Long> checks = new LinkedHashMap<>();
    private final @Nullable StateFile state;
    private final @Nullable Head[] heads;
    private final Map<String, Long> resumed = new LinkedHashMap<>();
    private boolean[] seen = {};
    private long sequence;
    private long lastCheckpoint = System.nanoTime();
    private final Beyond beyond;
    private Ruling ruling;
    private volatile List<ChunkWorker> workers;
    private long unknownSources;
    private volatile @Nullable Throwable failure;
    private volatile boolean stopped;

    private record Exchange(Ruling ruling, Correlator correlator) {}

    /// What the run knows is taken from and kept in the file `checkpoint`, if there is one.
    ///
    /// @throws IOException if that file is there and is no state of a run
    public Runner(
            Ruling ruling,
            Beyond beyond,
            Correlator correlator,
            List<Input> inputs,
            OutputStream alerts,
            OutputStream deadLetters,
            Settings settings,
            @Nullable Path checkpoint,
            Consumer<Totals> progress)
            throws IOException {
        this.inputs = List.copyOf(inputs);
        this.names = inputs.stream().map(Input::name).toList();
        this.progress = progress;
        this.settings = settings;
        this.workerCount = settings.workers();
        this.chunks = workerCount == 1 ? 1 : 2 * workerCount + 2;
        this.state = checkpoint == null ? null : new StateFile(checkpoint);
        this.heads = new Head[inputs.size()];
        this.ruling = ruling;
        this.beyond = beyond;
        this.workers = workers(ruling);
        this.committer =
                new Committer(
                        names, alerts, deadLetters, chunks, correlator, format(ruling.engine()));
        this.free = new ArrayBlockingQueue<>(chunks);
        this.filled = new ArrayBlockingQueue<>(chunks + workerCount);
        for (int i = 0; i < chunks; i++) {
            free.add(new Chunk());
        }
        if (state != null) {
            state.read(correlator, committer.network(), beyond.network());
        }
    }

    private AlertFormat format(Engine engine) {
        return settings.alerts().open(engine, names, settings.clock());
    }

    private List<ChunkWorker> workers(Ruling of) {
        List<ChunkWorker> made = new ArrayList<>();
        for (int i = 0; i < workerCount; i++) {
            made.add(new ChunkWorker(of, settings, beyond, format(of.engine())));
        }
        return List.copyOf(made);
    }

    /// Asks other rules of the events that are read from now on. What was counted goes on, as far as the
    /// new rules still ask for it; the correlator is a fresh one for them. Any thread.
    public void exchange(Ruling next, Correlator correlator) {
        exchange.set(new Exchange(next, correlator));
    }

    /// Ends the run after what has been read. Any thread.
    public void stop() {
        stopped = true;
    }

    /// Runs to the end of all sources.
    public Totals run() throws IOException, InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workerCount && workerCount > 1; i++) {
            int number = i;
            threads.add(Thread.ofPlatform().daemon().name("detect").start(() -> work(number)));
        }
        try {
            if (inputs.size() > 1 && inputs.stream().anyMatch(Input::isFollowed)) {
                readInTurns();
            } else {
                readOneAfterTheOther();
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
        collect();
        synchronized (committer) {
            committer.finish(true);
            keep();
            return committer.totals();
        }
    }

    private void readOneAfterTheOther() throws IOException, InterruptedException {
        for (int source = 0; source < inputs.size() && !stopped; source++) {
            try (InputStream in = inputs.get(source).opener().open()) {
                ChunkReader reader = reader(source, in);
                boolean more = true;
                while (more && failure == null && !stopped) {
                    more = readChunk(source, reader);
                }
            }
        }
    }

    /// Files that are followed have no end that others could wait for. Each gives what is at hand; only a
    /// line that is begun is waited for.
    private void readInTurns() throws IOException, InterruptedException {
        List<InputStream> streams = new ArrayList<>();
        List<@Nullable ChunkReader> readers = new ArrayList<>();
        try {
            for (Input input : inputs) {
                streams.add(input.opener().open());
                readers.add(null);
            }
            while (failure == null && !stopped) {
                boolean any = false;
                for (int source = 0; source < streams.size(); source++) {
                    InputStream in = streams.get(source);
                    if (in.available() > 0) {
                        ChunkReader reader = readers.get(source);
                        if (reader == null) {
                            reader = reader(source, in);
                            readers.set(source, reader);
                        }
                        any |= readChunk(source, reader);
                    }
                }
                if (!any) {
                    exchangeIfAsked();
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } finally {
            for (InputStream in : streams) {
                in.close();
            }
        }
    }

    /// A reader that stands where an earlier run left off, if the source is the one that was read then.
    private ChunkReader reader(int source, InputStream in) throws IOException {
        OpenSource open = OpenSource.of(in, settings.format());
        ChunkReader reader = new ChunkReader(open);
        Input input = inputs.get(source);
        synchronized (committer) {
            heads[source] = open.head();
            Position before = state == null ? null : state.position(input.name());
            if (before != null && before.isOf(open.head()) && input.reaches(before.offset())) {
                if (!reader.skipTo(before.offset(), new Chunk())) {
                    throw new IOException(input.name() + " is shorter than what was read of it");
                }
                committer.resume(source, before);
                resumed.put(input.name(), before.line());
            }
        }
        return reader;
    }

    /// Gives false at the end of the source.
    private boolean readChunk(int source, ChunkReader reader)
            throws IOException, InterruptedException {
        exchangeIfAsked();
        Chunk chunk = free.take();
        if (!reader.fill(chunk)) {
            free.put(chunk);
            return false;
        }
        chunk.source = source;
        chunk.sequence = sequence++;
        if (workerCount == 1) {
            finish(workers.getFirst(), chunk);
        } else {
            filled.put(chunk);
        }
        return true;
    }

    private void exchangeIfAsked() throws IOException, InterruptedException {
        Exchange next = exchange.getAndSet(null);
        if (next != null) {
            exchange(next);
        }
    }

    /// When all chunks are free, no worker is at work.
    private void exchange(Exchange next) throws IOException, InterruptedException {
        List<Chunk> taken = new ArrayList<>();
        while (taken.size() < chunks && failure == null) {
            taken.add(free.take());
        }
        if (failure == null) {
            collect();
            ruling = next.ruling;
            // Paths have other numbers now.
            seen = new boolean[0];
            workers = workers(ruling);
            synchronized (committer) {
                committer.switchTo(next.correlator, format(ruling.engine()));
            }
        }
        free.addAll(taken);
    }

    /// Adds up what the workers have counted.
    private void collect() {
        for (ChunkWorker worker : workers) {
            unknownSources += worker.unknownSources();
            if (seen.length < worker.seen().length) {
                seen = Arrays.copyOf(seen, worker.seen().length);
            }
            for (int i = 0; i < worker.seen().length; i++) {
                seen[i] |= worker.seen()[i];
            }
        }
        for (ChunkWorker worker : workers) {
            add(worker.hits(), hits);
            add(worker.checks(), checks);
        }
    }

    private void add(long[] counts, Map<String, Long> byId) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                byId.merge(ruling.engine().rules().get(i).id(), counts[i], Long::sum);
            }
        }
    }

    private void work(int number) {
        try {
            for (Chunk chunk = filled.take(); chunk != END; chunk = filled.take()) {
                finish(workers.get(number), chunk);
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
            if (System.nanoTime() - lastCheckpoint > CHECKPOINT_NANOS) {
                keep();
            }
        }
    }

    private void keep() throws IOException {
        if (state != null) {
            for (int source = 0; source < heads.length; source++) {
                Head head = heads[source];
                if (head != null && inputs.get(source).file() != null) {
                    state.set(names.get(source), committer.position(source, head));
                }
            }
            state.write(committer.correlator(), beyond.network() ? committer.network() : null);
        }
        lastCheckpoint = System.nanoTime();
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

    /// How often each rule and each correlation matched, by id; after the run.
    public Map<String, Long> hits() {
        Map<String, Long> all = new LinkedHashMap<>(hits);
        committer.correlated().forEach((id, count) -> all.merge(id, count, Long::sum));
        return all;
    }

    /// For each path of the rules that the run ended with, whether a value stood there; empty unless it
    /// was to be noted; after the run.
    public boolean[] seen() {
        return seen.clone();
    }

    /// The engine of the rules that the run ended with.
    public Engine engine() {
        return ruling.engine();
    }

    /// For how many events each rule was looked at, by id; after the run.
    public Map<String, Long> checks() {
        return new LinkedHashMap<>(checks);
    }

    /// The correlator that the run ended with.
    public Correlator correlator() {
        return committer.correlator();
    }

    /// The files of which a part had been read before, and how many lines of each; after the run.
    public Map<String, Long> resumed() {
        return new LinkedHashMap<>(resumed);
    }

    /// How many events were from a source that nothing is known of; after the run.
    public long unknownSources() {
        return unknownSources;
    }
}
