package jp.sekisho.bench.detect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.JsonReader;
import jp.sekisho.detect.event.Paths;
import jp.sekisho.detect.input.InputFormat;
import jp.sekisho.detect.input.JsonLine;
import jp.sekisho.detect.input.Rewriter;
import jp.sekisho.detect.regex.Flags;
import jp.sekisho.detect.regex.Regex;
import jp.sekisho.detect.regex.RegexProblem;
import jp.sekisho.detect.regex.Search;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The parts of detection that every event passes, nanoseconds per event.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
    private static final int EVENTS = 1_000;
    private static final int PADDING = 64;
    private static final String SYSLOG =
            "<38>Nov 24 11:59:59 fw sshd[123]: Failed password for root from 10.0.0.1 port 4444";

    @Param({"structured", "scripts"})
    private String lane = "";

    private byte[] events = {};
    private byte[] syslog = {};
    private final Event event = new Event();
    private final JsonReader reader =
            new JsonReader(new Paths(List.of("Image", "CommandLine", "ScriptBlockText")), 1 << 20);
    private final Rewriter rewriter =
            InputFormat.SYSLOG.rewriter(Clock.tickSeconds(ZoneOffset.UTC));
    private final JsonLine json = new JsonLine();
    private final Search search = search();

    private static Search search() {
        try {
            return Regex.parse("(a|aa)+[0-9]{2,8}\\.exe$", Flags.NONE).search();
        } catch (RegexProblem e) {
            throw new IllegalStateException(e);
        }
    }

    /// Makes the events, and holds the answers against what is known of them.
    @Setup
    public void make() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < EVENTS; i++) {
            out.write(Lane.named(lane).event(Generate.SEED, i));
        }
        events = Arrays.copyOf(out.toByteArray(), out.size() + PADDING);
        syslog = Arrays.copyOf(SYSLOG.getBytes(java.nio.charset.StandardCharsets.UTF_8), 256);
        expect(read() > 5 * EVENTS, "events have few values");
        expect(rewrite().toString().contains("\"syslog_app\":\"sshd\""), json);
        expect(!find(), "nothing ends with digits and .exe");
    }

    private static void expect(boolean holds, Object otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int read() {
        int values = 0;
        int at = 0;
        for (int i = 0; i < EVENTS; i++) {
            at = reader.read(events, at, event);
            values += event.size();
        }
        return values;
    }

    @Benchmark
    public JsonLine rewrite() {
        json.clear();
        expect(rewriter.rewrite(syslog, 0, SYSLOG.length(), json) == null, SYSLOG);
        return json;
    }

    /// A pattern that makes back-tracking engines explode, over the bytes of the first event.
    @Benchmark
    public boolean find() {
        return search.find(events, 0, 500);
    }
}
