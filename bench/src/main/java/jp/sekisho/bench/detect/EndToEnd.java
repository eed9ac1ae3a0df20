package jp.sekisho.bench.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.sekisho.detect.Detection;
import jp.sekisho.detect.Report;
import jp.sekisho.detect.RuleSet;

/// Whole runs over lanes, alerts to a file: `EndToEnd RULES-FOLDER EVENTS ROUNDS LANE...`. Prints one row of
/// tab-separated values for each run: lane, rules, their number, threads, events, alerts, nanoseconds by the
/// clock, nanoseconds of CPU.
///
/// Before any time is printed, the hits of the planted rules are those that the generator knows, and
/// alerts are the same bytes however many threads match.
public final class EndToEnd {
    private static final PrintStream OUT = System.out;

    private final Path folder;
    private final long events;

    private EndToEnd(Path folder, long events) {
        this.folder = folder;
        this.events = events;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 4) {
            throw new IllegalArgumentException("EndToEnd RULES-FOLDER EVENTS ROUNDS LANE...");
        }
        Path folder = Files.createTempDirectory("bench-detect");
        Path planted = Files.writeString(folder.resolve("planted.yml"), Planted.rules());
        List<Path> all = new ArrayList<>(files(Path.of(args[0])));
        all.add(planted);
        long start = System.nanoTime();
        RuleSet every = RuleSet.load(all.toArray(Path[]::new));
        // One event of unknown source, so that all rules are compiled; reading and JIT are in it.
        every.detector().detect("{}");
        row("load", "", every.size(), 1, 0, 0, System.nanoTime() - start, cpu());
        List<Path> tenth = new ArrayList<>();
        for (int i = 0; i < all.size() - 1; i += 10) {
            tenth.add(all.get(i));
        }
        tenth.add(planted);
        RuleSet some = RuleSet.load(tenth.toArray(Path[]::new));
        EndToEnd bench = new EndToEnd(folder, Long.parseLong(args[1]));
        for (String name : Arrays.copyOfRange(args, 3, args.length)) {
            bench.lane(Lane.named(name), every, some, Integer.parseInt(args[2]));
        }
        row("resident-kB", "", every.size(), 0, 0, 0, residentKilobytes(), cpu());
    }

    private void lane(Lane lane, RuleSet every, RuleSet some, int rounds)
            throws IOException, InterruptedException {
        Path file = folder.resolve(lane + ".ndjson");
        Generate.write(lane, events, Generate.SEED, file);
        check(lane, every, file);
        int cores = Runtime.getRuntime().availableProcessors();
        for (int round = 0; round < rounds; round++) {
            run(lane, "all", every, file, 1);
            run(lane, "all", every, file, cores);
            run(lane, "tenth", some, file, 1);
        }
        Files.delete(file);
    }

    private void check(Lane lane, RuleSet every, Path file)
            throws IOException, InterruptedException {
        MessageDigest one = sha256();
        MessageDigest three = sha256();
        Report report = Detection.with(every).events(file).alertsTo(into(one)).run();
        Detection.with(every).events(file).alertsTo(into(three)).workers(3).run();
        if (!Arrays.equals(one.digest(), three.digest())) {
            throw new AssertionError("alerts of one and of three threads differ on " + lane);
        }
        if (report.events() != events || report.deadLetters() != 0) {
            throw new AssertionError(report);
        }
        for (Planted planted : Planted.values()) {
            long hits = report.hitsByRule().getOrDefault(planted.id(), 0L);
            if (hits != planted.among(events)) {
                throw new AssertionError(
                        "%s on %s: %d hits for %d events planted"
                                .formatted(planted.id(), lane, hits, planted.among(events)));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OutputStream into(MessageDigest digest) {
        return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    }

    private void run(Lane lane, String name, RuleSet set, Path file, int workers)
            throws IOException, InterruptedException {
        try (OutputStream alerts = Files.newOutputStream(folder.resolve("alerts.ndjson"))) {
            long before = cpu();
            Report report =
                    Detection.with(set).events(file).alertsTo(alerts).workers(workers).run();
            row(
                    lane.toString(),
                    name,
                    set.size(),
                    workers,
                    report.events(),
                    report.alerts(),
                    report.duration().toNanos(),
                    cpu() - before);
        }
    }

    private static void row(
            String lane,
            String set,
            int rules,
            int workers,
            long events,
            long alerts,
            long value,
            long cpu) {
        OUT.printf(
                "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d%n",
                lane, set, rules, workers, events, alerts, value, cpu);
    }

    /// Nanoseconds that the process has used so far on all cores.
    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
        }
    }

    /// The most that the process ever held in memory; 0 where the system does not say.
    private static long residentKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (BufferedReader lines = Files.newBufferedReader(status, StandardCharsets.US_ASCII)) {
            return lines.lines()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}
