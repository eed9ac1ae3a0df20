package jp.sekisho.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jp.sekisho.detect.correlate.Correlator;
import jp.sekisho.detect.input.InputFormat;
import jp.sekisho.detect.intel.Indicators;
import jp.sekisho.detect.network.Roles;
import jp.sekisho.detect.run.AlertForm;
import jp.sekisho.detect.run.Beyond;
import jp.sekisho.detect.run.Input;
import jp.sekisho.detect.run.Runner;
import jp.sekisho.detect.run.Settings;
import jp.sekisho.detect.run.Totals;
import org.jspecify.annotations.Nullable;

/// A run of rules over files of events. Alerts are written in the order of the events,
/// one JSON object a line, whatever the number of workers. Configure, then [#run] once. Only [#stop] and
/// [#exchange] may be called by other threads, while it runs.
///
/// Events may be JSON, syslog, CEF and more, see [Form]; each source tells by its beginning what it is. A
/// line that is no event (broken, cut off, longer than 1 MiB, not UTF-8) goes to the dead letters with its
/// reason, and the run goes on.
public final class Detection {
    private static final long DEFAULT_CORRELATION_BYTES = 64L << 20;

    private final RuleSet rules;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<@Nullable Runner> running = new AtomicReference<>();
    private final List<Input> inputs = new ArrayList<>();
    private OutputStream alerts = OutputStream.nullOutputStream();
    private OutputStream deadLetters = OutputStream.nullOutputStream();
    private int workers = 1;
    private @Nullable Form form;
    private AlertForm alertForm = AlertForm.NDJSON;
    private boolean notesFields;
    private Clock clock = Clock.system(ZoneId.systemDefault());
    private long correlationBytes = DEFAULT_CORRELATION_BYTES;
    private Duration lateness = Duration.ZERO;
    private @Nullable Path checkpoint;
    private boolean network;
    private @Nullable ThreatIntel intel;
    private Consumer<Progress> progress = _ -> {};

    private Detection(RuleSet rules) {
        this.rules = rules;
    }

    public static Detection with(RuleSet rules) {
        return new Detection(rules);
    }

    /// Adds a file of events; one that ends with `.gz` is unpacked on the way.
    ///
    /// @throws IOException if there is no such file
    public Detection events(Path file) throws IOException {
        inputs.add(Input.file(file));
        return this;
    }

    /// Adds a stream of events, such as standard input; `name` stands for it in alerts.
    public Detection events(String name, InputStream stream) {
        inputs.add(Input.stream(name, stream));
        return this;
    }

    /// Adds a file that is read on as it grows, until [#stop].
    public Detection follow(Path file) {
        inputs.add(Input.followed(file, stopped::get));
        return this;
    }

    /// Where alerts are written; not closed.
    public Detection alertsTo(OutputStream out) {
        alerts = out;
        return this;
    }

    /// Where lines that are no events are written, with the reason; not closed.
    public Detection deadLettersTo(OutputStream out) {
        deadLetters = out;
        return this;
    }

    /// How many threads match; one by default, and then no other thread is used.
    public Detection workers(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("workers must be 1 or more, but is " + count);
        }
        workers = count;
        return this;
    }

    /// In which form events are spelled.
    public enum Form {
        /// One object of JSON on each line.
        JSON(InputFormat.JSON),
        /// Objects of JSON on any number of lines, in an array, or in the list of a cloud service's file.
        JSON_OBJECTS(InputFormat.JSON_OBJECTS),
        /// The same, with the data of Windows events as pairs of name and text.
        JSON_PAIRS(InputFormat.JSON_PAIRS),
        /// Windows events as `wevtutil` and the event viewer export them.
        WINDOWS_XML(InputFormat.WINDOWS_XML),
        /// RFC 5424 and RFC 3164; a message may itself be CEF, LEEF, JSON or pairs.
        SYSLOG(InputFormat.SYSLOG),
        CEF(InputFormat.CEF),
        LEEF(InputFormat.LEEF),
        /// Lines of `key=value`, as of FortiGate and the Linux audit daemon.
        KEY_VALUE(InputFormat.KEY_VALUE),
        /// Zeek's tab-separated logs.
        ZEEK(InputFormat.ZEEK),
        /// W3C extended logs, as of IIS.
        W3C(InputFormat.W3C),
        /// Squid's own log.
        SQUID(InputFormat.SQUID),
        /// The common or combined log of Apache and nginx.
        ACCESS_LOG(InputFormat.ACCESS_LOG),
        /// Lines of which nothing is known, for rules with keywords.
        TEXT(InputFormat.TEXT);

        private final InputFormat format;

        Form(InputFormat format) {
            this.format = format;
        }

        /// As the command line has it: lower case with dashes.
        @Override
        public String toString() {
            return format.toString();
        }
    }

    /// In which form all sources are; without this, each tells its own.
    public Detection form(Form of) {
        form = of;
        return this;
    }

    /// Alerts say of each predicate that held which text did it, and where; slow.
    public Detection explained() {
        alertForm = AlertForm.EXPLAINED;
        return this;
    }

    /// Alerts are Detection Findings (class 2004) of the Open Cybersecurity Schema Framework 1.3.
    public Detection ocsf() {
        alertForm = AlertForm.OCSF;
        return this;
    }

    /// The report is to name rules that no event could match for want of a field.
    public Detection findBlindRules() {
        notesFields = true;
        return this;
    }

    /// Completes times that lack a year or a zone; the system's by default.
    public Detection clock(Clock of) {
        clock = of;
        return this;
    }

    /// How many bytes the groups of all correlations may take together; 64 MiB by default. When they are
    /// used up, groups far from an alert give way and are counted in the report.
    public Detection correlationBytes(long bytes) {
        correlationBytes = bytes;
        return this;
    }

    /// How much later than newer ones events may come and still be counted in the order of their times;
    /// none by default. So long, by the time of the events, correlations wait with their alerts.
    public Detection lateness(Duration allowed) {
        if (allowed.isNegative()) {
            throw new IllegalArgumentException("lateness must not be negative, but is " + allowed);
        }
        lateness = allowed;
        return this;
    }

    /// Takes the state of an earlier run from this file, if it is there, and leaves it there each minute
    /// and after the run: what correlations and analyses of the network have counted, and how far each file
    /// was read. A file that begins as it did then is read on from there; streams are read as they come.
    /// After a crash, alerts of the last minute come once more, with the same ids.
    public Detection checkpoint(Path file) {
        checkpoint = file;
        return this;
    }

    /// Looks also for what the network shows: beacons, tunnels through DNS, uploads out of the ordinary,
    /// scans and destinations never used before.
    public Detection network() {
        network = true;
        return this;
    }

    /// Looks also for these indicators.
    public Detection intel(ThreatIntel indicators) {
        intel = indicators;
        return this;
    }

    /// Hears how far the run is, about every megabyte of events; must be quick.
    public Detection onProgress(Consumer<Progress> listener) {
        progress = listener;
        return this;
    }

    /// How far a run is. `totalBytes` is -1 where a source has no known end.
    public record Progress(long events, long bytes, long totalBytes, long alerts) {}

    /// Ends the run after the events that have been read, as if there were no more.
    public void stop() {
        stopped.set(true);
        Runner runner = running.get();
        if (runner != null) {
            runner.stop();
        }
    }

    /// Asks these rules of the events that are read from now on, without a pause. Correlations that are
    /// in both rule sets go on counting.
    ///
    /// @throws IllegalStateException if nothing runs
    public void exchange(RuleSet next) {
        Runner runner = running.get();
        if (runner == null) {
            throw new IllegalStateException("rules can be exchanged while a run goes on");
        }
        runner.exchange(next.ruling(otherPaths()), correlator(next));
    }

    private Beyond beyond() {
        return new Beyond(network, intel == null ? new Indicators(List.of()) : intel.indicators());
    }

    private Set<String> otherPaths() {
        return beyond().needsFields() ? Roles.paths() : Set.of();
    }

    private Correlator correlator(RuleSet of) {
        return new Correlator(of.plans(), correlationBytes, lateness, clock);
    }

    /// Runs to the end of all sources.
    ///
    /// @throws IOException if a source cannot be read or an output cannot be written
    public Report run() throws IOException, InterruptedException {
        long size = 0;
        for (Input input : inputs) {
            size = size < 0 || input.size() < 0 ? -1 : size + input.size();
        }
        long total = size;
        Consumer<Progress> listener = progress;
        Correlator correlator = correlator(rules);
        long start = System.nanoTime();
        Runner runner =
                new Runner(
                        rules.ruling(otherPaths()),
                        beyond(),
                        correlator,
                        inputs,
                        alerts,
                        deadLetters,
                        new Settings(
                                form == null ? null : form.format,
                                alertForm,
                                notesFields,
                                workers,
                                clock),
                        checkpoint,
                        t ->
                                listener.accept(
                                        new Progress(t.events(), t.bytes(), total, t.alerts())));
        running.set(runner);
        if (stopped.get()) {
            runner.stop();
        }
        Totals totals = runner.run();
        return Report.of(totals, runner, System.nanoTime() - start);
    }
}
