package jp.sekisho.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What this library publishes, judged by a verifier that shares no code with it: `tlogcheck`, made
/// of other people's Go libraries. Skipped where its source or Go is not at hand.
class OutsideVerifierTest {

    private static final String FIELDS = "action,actor,commitment,sequence,subject,time,version";
    private static final String VKEY = SampleLog.KEY.verifier().toString();

    @TempDir private static Path shared;
    private static Path tlogcheck;
    private static Path log600; // checkpoints at 300 and 600

    @TempDir private Path folder;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Path source = Path.of(System.getProperty("sekisho.shared", "../shared"), "tools/tlogcheck");
        assumeTrue(Files.isDirectory(source), "no source of tlogcheck at " + source);
        assumeTrue(onPath("go"), "no Go on the path");
        tlogcheck = shared.resolve("tlogcheck");
        Said built = run(source, "go", "build", "-o", tlogcheck.toString(), ".");
        assumeTrue(built.exit() == 0, () -> "tlogcheck cannot be built: " + built.text());
        log600 = shared.resolve("log");
        publish(log600, SampleLog.of(600, 7), 300, 600);
    }

    @TestFactory
    Stream<DynamicTest> goodLogsOfEverySizePass() {
        return IntStream.of(0, 1, 2, 255, 256, 257, 511, 65_537)
                .mapToObj(size ->
                        DynamicTest.dynamicTest(
                                size + " entries",
                                () -> {
                                    Path log = folder.resolve("" + size);
                                    publish(log, SampleLog.of(size, 3), size / 2, size);
                                    Said said = check(log, "--entries", "--fields", FIELDS);
                                    assertThat(said.text()).contains("size=" + size + " ");
                                    assertThat(said.exit()).as(said.text()).isZero();
                                }));
    }

    @Test
    void olderCheckpointsAreConsistent() throws Exception {
        SampleLog log = SampleLog.of(600, 7);
        List<String> options = new ArrayList<>(List.of("--entries"));
        for (int size : new int[] {0, 1, 255, 256, 257, 300, 599, 600}) {
            options.addAll(List.of("--old", checkpoint(log, size).toString()));
        }

        Said said = check(log600, options.toArray(String[]::new));
        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(said.text()).contains("old=8");
    }

    @Test
    void aRotatedLogPassesWithBothKeysAndOnlyThen() throws Exception {
        SigningKey next = SigningKey.generate(SampleLog.ORIGIN);
        SampleLog log = SampleLog.of(600, 7);
        Path old = checkpoint(log, 300);
        publish(folder.resolve("log"), log, 300);
        Publisher publisher =
                Publisher.resume(
                        log.checkpoint(300),
                        new LogDirectory(folder.resolve("log")),
                        new LogDirectory(folder.resolve("log")));
        append(publisher, log, 600);
        publisher.publish(log.checkpoint(600).sign(next));

        Said both =
                check(
                        folder.resolve("log"),
                        "--vkey",
                        next.verifier().toString(),
                        "--entries",
                        "--old",
                        old.toString());
        assertThat(both.exit()).as(both.text()).isZero();
        assertThat(check(folder.resolve("log")).exit()).isOne();
    }

    @Test
    void aCosignedCheckpointPasses() throws Exception {
        SampleLog log = SampleLog.of(10, 7);
        Publisher publisher = Publisher.start(new LogDirectory(folder));
        append(publisher, log, 10);
        publisher.publish(
                log.checkpoint(10).sign(SampleLog.KEY, SigningKey.generate("witness.example")));

        assertThat(check(folder).exit()).isZero();
    }

    @Test
    void itsFolderStillPassesAfterOutgrownPartsAreRemoved() throws Exception {
        publish(folder, SampleLog.of(600, 7), 300, 600);
        new LogDirectory(folder).removeOutgrown(0, 600);

        assertThat(check(folder, "--entries").exit()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfDamageFailsThereAsItDoesHere() {
        return Stream.of(
                damage("a bit of a leaf hash", "tile/0/001", flip(100)),
                damage("a bit of the partial tile", "tile/0/002.p/88", flip(-1)),
                damage("a bit of an upper tile", "tile/1/000.p/2", flip(3)),
                damage("a bit of an entry", "tile/entries/001", flip(5_000)),
                damage("a bit of an entry's length", "tile/entries/000", flip(1)),
                damage("a tile cut short", "tile/0/000", b -> Arrays.copyOf(b, b.length - 32)),
                damage("a tile too long", "tile/0/000", b -> Arrays.copyOf(b, b.length + 32)),
                damage("a bundle cut short", "tile/entries/002.p/88", b -> Arrays.copyOf(b, 500)),
                damage(
                        "a bundle too long",
                        "tile/entries/002.p/88",
                        b -> Arrays.copyOf(b, b.length + 1)),
                damage("a tile gone", "tile/0/001", _ -> null),
                damage("a bundle gone", "tile/entries/000", _ -> null),
                damage("a bit of the signature", "checkpoint", flip(-9)),
                damage("a bit of the root", "checkpoint", flip(40)),
                damage("another size", "checkpoint", swap("\n600\n", "\n599\n")),
                damage("carriage returns", "checkpoint", swap("\n", "\r\n")),
                damage("a hyphen for the dash", "checkpoint", swap("—", "-")));
    }

    @TestFactory
    Stream<DynamicTest> everyRewrittenLogFailsThereAgainstAnOlderCheckpoint() {
        return Stream.of(
                rewritten("forked", log -> log.rows.set(50, Row.of(50, new byte[32], new byte[1]))),
                rewritten("truncated", log -> log.rows.subList(200, 600).clear()),
                rewritten("swapped", log -> Collections.swap(log.rows, 5, 6)),
                rewritten("one deleted", log -> log.rows.remove(77)),
                rewritten("one doubled", log -> log.rows.add(77, log.rows.get(77))),
                rewritten(
                        "not canonical",
                        log ->
                                log.rows.set(
                                        9,
                                        Row.of("{ }".getBytes(UTF_8), new byte[32], new byte[0]))));
    }

    private DynamicTest rewritten(String name, Consumer<SampleLog> deed) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    SampleLog honest = SampleLog.of(600, 7);
                    SampleLog log = honest.copy();
                    deed.accept(log);
                    Path path = folder.resolve(name);
                    publish(path, log, log.rows.size());

                    Said said =
                            check(path, "--entries", "--old", checkpoint(honest, 300).toString());
                    assertThat(said.exit()).as(said.text()).isOne();
                    assertThat(
                                    new LogCopy(new LogDirectory(path))
                                            .verify(SampleLog.TRUST, List.of(honest.claim(300))))
                            .isInstanceOf(Outcome.Damaged.class);
                });
    }

    private DynamicTest damage(String name, String file, UnaryOperator<byte[]> change) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    Path path = log600.resolve(file);
                    byte[] good = Files.readAllBytes(path);
                    byte[] bad = change.apply(good.clone());
                    try {
                        Files.delete(path);
                        if (bad != null) {
                            Files.write(path, bad);
                        }
                        Said said = check(log600, "--entries");
                        assertThat(said.exit()).as(said.text()).isOne();
                        assertThat(
                                        new LogCopy(new LogDirectory(log600))
                                                .verify(SampleLog.TRUST, List.of()))
                                .isInstanceOf(Outcome.Damaged.class);
                    } finally {
                        Files.write(path, good);
                    }
                });
    }

    private static UnaryOperator<byte[]> flip(int at) {
        return bytes -> {
            bytes[Math.floorMod(at, bytes.length)] ^= 4;
            return bytes;
        };
    }

    private static UnaryOperator<byte[]> swap(String from, String to) {
        return bytes -> new String(bytes, UTF_8).replace(from, to).getBytes(UTF_8);
    }

    private static void publish(Path to, SampleLog log, int... sizes) throws IOException {
        Publisher publisher = Publisher.start(new LogDirectory(to));
        for (int size : sizes) {
            append(publisher, log, size);
            publisher.publish(log.checkpoint(size).sign(SampleLog.KEY));
        }
    }

    private static void append(Publisher publisher, SampleLog log, int size) throws IOException {
        while (publisher.size() < size) {
            publisher.append(log.rows.get((int) publisher.size()).leaf());
        }
    }

    private Path checkpoint(SampleLog log, int size) throws IOException {
        Path file = folder.resolve(size + ".txt");
        return Files.write(file, log.checkpoint(size).sign(SampleLog.KEY).bytes());
    }

    private record Said(int exit, String text) {}

    private static Said check(Path log, String... options) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(tlogcheck.toString(), "dir", log.toString(), "--vkey", VKEY));
        command.addAll(List.of(options));
        return run(log, command.toArray(String[]::new));
    }

    private static Said run(Path in, String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(in.toFile())
                        .redirectErrorStream(true)
                        .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), text);
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
