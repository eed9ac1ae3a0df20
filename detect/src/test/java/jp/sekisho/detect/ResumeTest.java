package jp.sekisho.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that goes on where another ended: nothing is read twice, nothing is forgotten.
class ResumeTest {
    private static final String RULE =
            """
            title: a
            id: 00000000-0000-0000-0000-00000000000a
            logsource: {category: test}
            detection: {s: {a: x}, condition: s}
            """;
    private static final String COUNTED =
            RULE
                    + """
                    ---
                    title: three
                    id: 00000000-0000-0000-0000-00000000000b
                    correlation:
                      type: event_count
                      rules: [00000000-0000-0000-0000-00000000000a]
                      group-by: [user]
                      timespan: 10m
                      condition: {gte: 3}
                    """;

    @TempDir Path folder;
    private Path state;
    private Path log;

    @BeforeEach
    void place() {
        state = folder.resolve("state");
        log = folder.resolve("events.log");
    }

    private List<String> run(Detection detection) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        detection.alertsTo(out).checkpoint(state).run();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> run() throws IOException, InterruptedException {
        return run(Detection.with(RuleSet.of(RULE)).events(log));
    }

    private void append(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void readsOnlyWhatIsNewAndCountsLinesOn() throws Exception {
        append("{\"a\":\"x\"}\n{\"a\":\"y\"}\n");
        assertThat(run()).singleElement().asString().contains("\"line\":1,\"offset\":0");
        assertThat(run()).isEmpty();
        append("{\"a\":\"x\"}\n");
        assertThat(run()).singleElement().asString().contains("\"line\":3,\"offset\":20");
        assertThat(Detection.with(RuleSet.of(RULE)).events(log).checkpoint(state).run().resumed())
                .containsEntry(log.toString(), 3L);
    }

    @Test
    void readsAFileAnewThatWasRotatedOrCutShort() throws Exception {
        append("{\"a\":\"x\"}\n{\"a\":\"x\"}\n");
        assertThat(run()).hasSize(2);
        Files.writeString(log, "{\"n\":1,\"a\":\"x\"}\n{\"a\":\"y\"}\n{\"a\":\"y\"}\n");
        assertThat(run()).singleElement().asString().contains("\"line\":1,");
        Files.writeString(log, "{\"n\":1,\"a\":\"x\"}\n");
        assertThat(run()).singleElement().asString().contains("\"line\":1,");
    }

    @Test
    void followsOnWhereItStopped() throws Exception {
        append("{\"a\":\"x\"}\n");
        assertThat(run()).hasSize(1);
        append("{\"a\":\"x\"}\n");
        Detection second = Detection.with(RuleSet.of(RULE)).follow(log);
        second.onProgress(progress -> second.stop());
        assertThat(run(second)).singleElement().asString().contains("\"line\":2,");
    }

    @Test
    void knowsTheColumnsThatWereNamedBefore() throws Exception {
        String header =
                "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n"
                        + "#path\tdns\n#fields\tts\ta\n#types\ttime\tstring\n";
        String dns = RULE.replace("{category: test}", "{product: zeek, service: dns}");
        append(header + "1700000000.0\tx\n");
        assertThat(run(Detection.with(RuleSet.of(dns)).events(log))).hasSize(1);
        append("1700000001.0\tx\n1700000002.0\ty\n");
        assertThat(run(Detection.with(RuleSet.of(dns)).events(log)))
                .singleElement()
                .asString()
                .contains("\"line\":9,");
    }

    @Test
    void goesOnInUtf16AndBehindALineThatIsTooLong() throws Exception {
        Charset utf16 = StandardCharsets.UTF_16LE;
        Files.write(log, new byte[] {(byte) 0xFF, (byte) 0xFE});
        Files.write(log, "{\"a\":\"x\"}\n".getBytes(utf16), StandardOpenOption.APPEND);
        assertThat(run()).hasSize(1);
        Files.write(log, "{\"a\":\"x\"}\n".getBytes(utf16), StandardOpenOption.APPEND);
        assertThat(run()).singleElement().asString().contains("\"line\":2,");
        Files.delete(state);
        Files.writeString(log, "{\"a\":\"" + "z".repeat(3 << 20));
        assertThat(run()).isEmpty();
        append("\"}\n{\"a\":\"x\"}\n");
        assertThat(run()).singleElement().asString().contains("\"line\":2,");
    }

    @Test
    void hitsThatWaitForEarlierOnesAreNotForgotten() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int second : List.of(0, 5, 2, 9, 7)) {
            all.append(
                    "{\"a\":\"x\",\"user\":\"花子\",\"ts\":\"2026-11-24T10:00:0%dZ\"}\n"
                            .formatted(second));
        }
        append(all.toString());
        Detection late = Detection.with(RuleSet.of(COUNTED)).events(log);
        assertThat(run(late.lateness(Duration.ofMinutes(1)))).hasSize(1);
    }

    @Test
    void aStateThatIsNoneIsRefusedAndLeftAlone() throws Exception {
        append("{\"a\":\"x\"}\n");
        Files.writeString(state, "my shopping list, which is longer than eight bytes");
        assertThatThrownBy(this::run)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no state of a run");
        assertThat(state).content().startsWith("my shopping list");
        Files.delete(state);
        run();
        byte[] whole = Files.readAllBytes(state);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(state, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(this::run).isInstanceOf(IOException.class);
        }
    }

    /// What the network shows over nine days, told in one run or in many.
    @Test
    void theNetworkIsKnownOnAsIfThereHadBeenOneRun() throws Exception {
        List<String> lines = traffic();
        Files.writeString(log, String.join("", lines));
        List<String> atOnce = run(network());
        assertThat(atOnce).as("something is found").hasSizeGreaterThan(5);
        for (String finding : List.of("first-seen", "upload", "dns-tunnel", "scan")) {
            assertThat(atOnce)
                    .anyMatch(alert -> alert.contains("sekisho-") && alert.contains(finding));
        }
        Files.delete(log);
        Files.delete(state);
        List<String> inPieces = new ArrayList<>();
        Random random = new Random(20_261_128);
        for (int from = 0; from < lines.size(); ) {
            int to = Math.min(lines.size(), from + 1 + random.nextInt(lines.size() / 4));
            append(String.join("", lines.subList(from, to)));
            inPieces.addAll(run(network()));
            from = to;
        }
        assertThat(withoutBeacons(inPieces)).isEqualTo(withoutBeacons(atOnce));
    }

    private Detection network() throws IOException {
        return Detection.with(RuleSet.of("")).network().events(log);
    }

    /// A run that ends judges the beacons of an hour that has not.
    private static List<String> withoutBeacons(List<String> alerts) {
        return alerts.stream().filter(alert -> !alert.contains("sekisho-beacon")).toList();
    }

    private static List<String> traffic() {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        long start = 1_700_006_400;
        for (int minute = 0; minute < 9 * 24 * 60; minute += 10) {
            long at = start + minute * 60L;
            boolean isLastDay = minute >= 8 * 24 * 60;
            long sent = isLastDay ? 40_000_000 : 20_000 + random.nextInt(1000);
            lines.add(connection(at, "10.0.0.5", "198.51.100.9", 443, sent));
            if (isLastDay) {
                lines.add(connection(at + 1, "10.0.0.6", "192.0.2." + minute % 250, 443, 9));
                for (int i = 0; i < 130; i++) {
                    lines.add(
                            connection(at + 2, "10.0.0.7", "10.0.1." + (i + minute) % 250, 445, 1));
                    lines.add(query(at + 3, "10.0.0.8", Integer.toString(random.nextInt(), 36)));
                }
            }
        }
        return lines;
    }

    private static String connection(long second, String from, String to, int port, long sent) {
        return """
        {"_path":"conn","ts":%d.25,"uid":"C","id.orig_h":"%s","id.orig_p":50000,\
        "id.resp_h":"%s","id.resp_p":%d,"orig_bytes":%d}
        """
                .formatted(second, from, to, port, sent);
    }

    private static String query(long second, String from, String label) {
        return """
        {"_path":"dns","ts":%d.5,"uid":"C","id.orig_h":"%s","id.resp_h":"10.0.0.53",\
        "id.resp_p":53,"query":"%s.%s.evil.example"}
        """
                .formatted(second, from, label.repeat(4), "a".repeat(40));
    }
}
