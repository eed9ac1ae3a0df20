package jp.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as a process of its own, as people run it.
class DetectTest {
    private static final Path SHARED = Path.of(System.getProperty("sekisho.shared"), "data");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RULE =
            """
            title: 管理者の追加
            id: 11111111-1111-1111-1111-111111111111
            level: high
            tags: [attack.t1136.001, attack.persistence]
            logsource: {product: windows, category: process_creation}
            detection:
              selection:
                CommandLine|contains: 'net user'
              condition: selection
            """;
    private static final String EVENT =
            "{\"CommandLine\":\"C:\\\\x\\\\NET USER 太郎 /add\",\"@timestamp\":\"2026-11-24T01:02:03Z\"}\n";

    @TempDir Path folder;
    private Path rules;
    private Path events;

    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        rules = Files.writeString(folder.resolve("rule.yml"), RULE);
        events = Files.writeString(folder.resolve("events.ndjson"), "{\"a\":1}\n" + EVENT);
    }

    private Outcome run(Object... arguments) throws IOException, InterruptedException {
        return run(new byte[0], arguments);
    }

    private Outcome run(byte[] in, Object... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = start(List.of(arguments), out, err);
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(in);
        }
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static Process start(List<?> arguments, @Nullable Path out, Path err)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Duser.language=ja",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "jp.sekisho.cli.Main",
                                "detect"));
        arguments.forEach(argument -> command.add(argument.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(out == null ? Redirect.PIPE : Redirect.to(out.toFile()))
                .redirectError(err.toFile())
                .start();
    }

    @Test
    void anAlertNamesRuleEventTimeAndTheFieldsThatMatched() throws Exception {
        Outcome outcome = run("--rules", rules, "--events", events);
        assertThat(outcome.code).isZero();
        assertThat(outcome.out)
                .isEqualTo(
                        """
                        {"rule_id":"11111111-1111-1111-1111-111111111111","rule_title":"管理者の追加",\
                        "level":"high","event":{"source":"%s","line":2,"offset":8},\
                        "time":"2026-11-24T01:02:03Z","matched":{"CommandLine":"C:\\\\x\\\\NET USER 太郎 /add"}}
                        """
                                .formatted(events));
    }

    @Test
    void explainSaysWhichTextMetWhichPredicateAndWhere() throws Exception {
        Outcome outcome = run("--rules", rules, "--events", events, "--explain");
        assertThat(outcome.out)
                .contains(
                        "\"explain\":[{\"field\":\"CommandLine\",\"test\":\"*net user*\",\"from\":5,\"to\":13,\"text\":\"NET USER\"}]");
    }

    @Test
    void ocsfIsADetectionFinding() throws Exception {
        Outcome outcome = run("--rules", rules, "--events", events, "--format", "ocsf");
        assertThat(outcome.out)
                .contains("\"class_uid\":2004", "\"type_uid\":200401", "\"severity_id\":4")
                .contains("\"time\":1795482123000")
                .contains("\"sub_technique\":{\"uid\":\"T1136.001\"}", "\"uid\":\"TA0003\"")
                .contains("\"evidences\":[{\"data\":{\"CommandLine\":");
    }

    @Test
    void severalFilesPackedFilesAndStandardInputAreRead() throws Exception {
        Path packed = folder.resolve("more.ndjson.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(EVENT.getBytes(StandardCharsets.UTF_8));
        }
        Outcome outcome =
                run(
                        EVENT.repeat(2).getBytes(StandardCharsets.UTF_8),
                        "--rules",
                        rules,
                        "--events",
                        events,
                        packed,
                        "-");
        assertThat(outcome.out.lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("\"source\":\"" + packed + "\",\"line\":1"))
                .anyMatch(line -> line.contains("\"source\":\"-\",\"line\":2"));
    }

    @Test
    void exitIsOneOnlyWhenAskedToFailOnAHit() throws Exception {
        assertThat(run("--rules", rules, "--events", events, "--fail-on-hit").code).isEqualTo(1);
        Files.writeString(events, "{\"a\":1}\n");
        assertThat(run("--rules", rules, "--events", events, "--fail-on-hit").code).isZero();
    }

    @Test
    void brokenLinesAreKeptWithTheirReasonAndTheRunGoesOn() throws Exception {
        Path dead = folder.resolve("dead.ndjson");
        try (OutputStream out = Files.newOutputStream(events)) {
            out.write("{\"a\":\n[1]\n{\"a\":\"\u0001\"}\n".getBytes(StandardCharsets.UTF_8));
            out.write(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0x93, '"', '}', '\n'});
            out.write(("{\"a\":\"" + "x".repeat(10_000_000) + "\"}\n").getBytes());
            out.write(EVENT.getBytes(StandardCharsets.UTF_8));
        }
        Outcome outcome =
                run("--rules", rules, "--events", events, "--dead-letters", dead, "--stats");
        assertThat(outcome.code).isZero();
        assertThat(outcome.out.lines()).hasSize(1).allMatch(line -> line.contains("\"line\":6,"));
        assertThat(Files.readAllLines(dead))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .contains("\"reason\":\"truncated\"", "\"line\":1,"),
                        line -> assertThat(line).contains("\"reason\":\"not_an_object\""),
                        line -> assertThat(line).contains("\"reason\":\"control_character\""),
                        line -> assertThat(line).contains("\"reason\":\"not_utf8\"", "\"base64\":"),
                        line ->
                                assertThat(line)
                                        .contains("\"reason\":\"too_long\"", "\"line\":5,"));
        assertThat(outcome.err).contains("読めない行5行");
    }

    @Test
    void otherFormsAreToldByTheirFirstLines() throws Exception {
        Files.writeString(
                rules,
                """
                title: login
                logsource: {product: linux, service: sshd}
                detection:
                  keywords: ['Failed password for root']
                  condition: keywords
                ---
                title: download
                logsource: {category: proxy}
                detection:
                  s: {c-uri|endswith: '.exe', cs-host: evil.example}
                  condition: s
                ---
                title: process
                logsource: {product: windows, category: process_creation}
                detection:
                  s: {Image|endswith: '\\mimi.exe'}
                  condition: s
                """);
        Path syslog =
                Files.writeString(
                        folder.resolve("auth.log"),
                        "<38>Nov 24 11:59:59 fw sshd[1]: Failed password for root from 10.0.0.1\n");
        Path squid =
                Files.writeString(
                        folder.resolve("access.log"),
                        "1764000000.1 2 10.0.0.5 TCP_MISS/200 1 GET http://evil.example/a.exe - H/- -\n");
        Path xml = folder.resolve("events.xml");
        Files.write(
                xml,
                """
                \uFEFF<Events><Event><System><Channel>Microsoft-Windows-Sysmon/Operational</Channel>
                <EventID>1</EventID></System><EventData>
                <Data Name="Image">C:\\日本\\mimi.exe</Data></EventData></Event></Events>
                """
                        .getBytes(StandardCharsets.UTF_16LE));
        Outcome outcome = run("--rules", rules, "--events", syslog, squid, xml);
        assertThat(outcome.out.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"rule_title\":\"login\""),
                        line -> assertThat(line).contains("\"rule_title\":\"download\""),
                        line -> assertThat(line).contains("\"rule_title\":\"process\"", "日本"));
    }

    @Test
    void placeholdersComeFromAFolder() throws Exception {
        Files.writeString(
                rules, RULE.replace("|contains: 'net user'", "|contains|expand: '%commands%'"));
        assertThat(run("--rules", rules, "--events", events).code).isEqualTo(2);
        Path placeholders = Files.createDirectory(folder.resolve("expand"));
        Files.writeString(placeholders.resolve("commands.txt"), "whoami\nnet user\n");
        assertThat(run("--rules", rules, "--events", events, "--expand", placeholders).out.lines())
                .hasSize(1);
    }

    @Test
    void aWrongRuleIsNamedWithFileLineReasonAndRemedy() throws Exception {
        Path wrong =
                Files.writeString(
                        folder.resolve("wrong.yml"), RULE.replace("|contains:", "|contians:"));
        Outcome outcome = run("--rules", wrong, rules, "--events", events);
        assertThat(outcome.code).isZero();
        assertThat(outcome.err).contains(wrong + ":8行目: ").contains("contians");
        assertThat(outcome.out.lines()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsSaidInOneLine() throws Exception {
        Outcome outcome = run("--rules", rules, "--events", folder.resolve("none"));
        assertThat(outcome.code).isEqualTo(2);
        assertThat(outcome.err.lines()).hasSize(1).allMatch(line -> line.contains("none"));
        assertThat(run("--rules", folder.resolve("none"), "--events", events).code).isEqualTo(2);
        Outcome form = run("--rules", rules, "--events", events, "--input", "csv");
        assertThat(form.code).isEqualTo(2);
        assertThat(form.err.lines()).hasSize(1).allMatch(line -> line.contains("syslog"));
    }

    @Test
    void followReadsOnAndEndsInOrder() throws Exception {
        Path other = Files.writeString(folder.resolve("other.ndjson"), "");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                start(
                        List.of("--rules", rules, "--events", events, other, "--follow", "--stats"),
                        out,
                        err);
        try {
            await(out, 1);
            Files.writeString(other, EVENT, StandardOpenOption.APPEND);
            await(out, 2);
            Files.writeString(events, EVENT, StandardOpenOption.APPEND);
            await(out, 3);
            process.destroy();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(err)).contains("検知3件");
    }

    private static void await(Path file, int lines) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Files.readAllLines(file).size() < lines) {
            assertThat(System.nanoTime()).as("%d lines in %s", lines, file).isLessThan(end);
            Thread.sleep(50);
        }
    }

    @Test
    void theWholeRuleSetOverRealEvents() throws Exception {
        Path archive = SHARED.resolve("sigmahq-rules-8eaafff.tar.gz");
        assumeTrue(Files.exists(archive), "no shared rules");
        Outcome outcome =
                run(
                        "--rules",
                        archive,
                        "--events",
                        SHARED.resolve("otrf-windows-20k.ndjson.gz"),
                        "--json",
                        "--quiet");
        assertThat(outcome.code).isZero();
        assertThat(outcome.err)
                .contains("\"events\":20000,", "\"dead_letters\":0,", "\"unknown_sources\":0,");
        assertThat(outcome.out.lines().count()).isGreaterThan(200);
    }

    @Test
    void goesOnWhereTheRunBeforeStoppedAndSaysSo() throws Exception {
        Path state = folder.resolve("state");
        assertThat(run("--rules", rules, "--events", events, "--state", state).out())
                .hasLineCount(1);
        Files.writeString(events, EVENT, StandardOpenOption.APPEND);
        Outcome again = run("--rules", rules, "--events", events, "--state", state);
        assertThat(again.out()).hasLineCount(1).contains("\"line\":3,");
        assertThat(again.err()).contains(events.toString(), "2行目のあと");
    }

    @Test
    void endsQuietlyWhenNobodyReadsItsAlertsAnyMore() throws Exception {
        Files.writeString(events, EVENT.repeat(20_000));
        Path err = folder.resolve("err");
        Process process =
                start(List.of("--rules", rules, "--events", events, "--quiet"), null, err);
        try (InputStream alerts = process.getInputStream()) {
            assertThat(alerts.readNBytes(10)).hasSize(10);
        }
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(141);
        assertThat(err).content().isEmpty();
    }

    @Test
    void saysThatItIsTheAlertsThatCannotBeWritten() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs /dev/full");
        Path err = folder.resolve("err");
        Process process =
                start(List.of("--rules", rules, "--events", events, "--quiet"), full, err);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(err).content().contains("標準出力");
    }
}
