package jp.sekisho.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CorrelationTest {
    private static final String BASE =
            """
            title: Failed
            id: failed
            name: failed
            logsource: {product: windows}
            detection:
              sel: {kind: failed}
              condition: sel
            ---
            title: Entered
            id: entered
            name: entered
            logsource: {product: windows}
            detection:
              sel: {kind: entered}
              condition: sel
            ---
            """;

    private static String correlation(String id, String body) {
        return "title: %s\nid: %s\nname: %s\ncorrelation:\n  %s\n"
                .formatted(id, id, id, body.strip().replace("\n", "\n  "));
    }

    private static String event(String kind, String user, String time, String more) {
        return "{\"kind\":\"%s\",\"user\":\"%s\",\"@timestamp\":\"2026-11-24T%sZ\"%s}"
                .formatted(kind, user, time, more);
    }

    private static List<String> alerts(String yaml, List<String> events) {
        return alerts(Detection.with(RuleSet.of(yaml)), events);
    }

    private static List<String> alerts(Detection detection, List<String> events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String lines = String.join("\n", events);
        try {
            detection
                    .events(
                            "test",
                            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
                    .alertsTo(out)
                    .run();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static final String THREE_FAILURES =
            BASE
                    + correlation(
                            "three",
                            """
                            type: event_count
                            rules: [failed]
                            group-by: [user]
                            timespan: 10m
                            condition: {gte: 3}
                            """);

    @Test
    void countsEventsPerGroup() {
        List<String> events = new ArrayList<>();
        for (String time : List.of("10:00:00", "10:04:00", "10:08:00")) {
            events.add(event("failed", "hanako", time, ""));
        }
        events.add(2, event("failed", "taro", "10:05:00", ""));
        assertThat(alerts(THREE_FAILURES, events))
                .singleElement()
                .asString()
                .contains("\"rule_id\":\"three\"")
                .contains("\"figure\":3")
                .contains("\"from\":\"2026-11-24T10:00:00Z\"")
                .contains("\"group\":{\"user\":\"hanako\"}");
    }

    @Test
    void doesNotCountWhatLiesATimespanBack() {
        List<String> events =
                List.of(
                        event("failed", "hanako", "10:00:00", ""),
                        event("failed", "hanako", "10:05:00", ""),
                        event("failed", "hanako", "10:10:00", ""));
        assertThat(alerts(THREE_FAILURES, events)).isEmpty();
    }

    @Test
    void alertsOncePerTimespanHoweverLongItGoesOn() {
        List<String> events =
                IntStream.range(0, 60)
                        .mapToObj(minute ->
                                event("failed", "hanako", "10:%02d:00".formatted(minute), ""))
                        .toList();
        assertThat(alerts(THREE_FAILURES, events)).hasSize(6);
    }

    @Test
    void countsAnOlderEventThatStillLiesInTheWindow() {
        List<String> events =
                List.of(
                        event("failed", "hanako", "10:09:00", ""),
                        event("failed", "hanako", "10:03:00", ""),
                        event("failed", "hanako", "10:06:00", ""));
        assertThat(alerts(THREE_FAILURES, events)).hasSize(1);
    }

    @Test
    void leavesOutEventsWithoutTheField() {
        String anonymous = "{\"kind\":\"failed\",\"@timestamp\":\"2026-11-24T10:00:00Z\"}";
        assertThat(alerts(THREE_FAILURES, List.of(anonymous, anonymous, anonymous))).isEmpty();
    }

    @Test
    void rulesThatAreCountedRaiseNoAlertsUnlessGenerated() {
        String generating = THREE_FAILURES + "generate: true\n";
        List<String> one = List.of(event("failed", "hanako", "10:00:00", ""));
        assertThat(alerts(THREE_FAILURES, one)).isEmpty();
        assertThat(alerts(generating, one)).hasSize(1);
    }

    @Test
    void countsDistinctValues() {
        String yaml =
                BASE
                        + correlation(
                                "spray",
                                """
                                type: value_count
                                rules: [failed]
                                group-by: [host]
                                timespan: 1h
                                condition: {field: user, gt: 2}
                                """);
        List<String> events = new ArrayList<>();
        for (String user : List.of("a", "b", "a", "b", "a", "c")) {
            events.add(event("failed", user, "10:00:0" + events.size(), ",\"host\":\"h\""));
        }
        assertThat(alerts(yaml, events)).singleElement().asString().contains("\"figure\":3");
        assertThat(alerts(yaml, events.subList(0, 5))).isEmpty();
    }

    @Test
    void findsAllRulesInWhateverOrder() {
        String yaml =
                BASE
                        + correlation(
                                "both",
                                """
                                type: temporal
                                rules: [failed, entered]
                                group-by: [user]
                                timespan: 5m
                                """);
        String failed = event("failed", "hanako", "10:00:00", "");
        String entered = event("entered", "hanako", "10:01:00", "");
        assertThat(alerts(yaml, List.of(failed, entered))).hasSize(1);
        assertThat(alerts(yaml, List.of(entered, failed))).hasSize(1);
        assertThat(alerts(yaml, List.of(failed, failed))).isEmpty();
    }

    @Test
    void findsRulesInTheirOrderOnly() {
        String yaml =
                BASE
                        + correlation(
                                "ordered",
                                """
                                type: temporal_ordered
                                rules: [failed, entered]
                                group-by: [user]
                                timespan: 5m
                                """);
        String failed = event("failed", "hanako", "10:00:00", "");
        String entered = event("entered", "hanako", "10:01:00", "");
        String earlier = event("entered", "hanako", "09:59:00", "");
        assertThat(alerts(yaml, List.of(failed, entered))).hasSize(1);
        assertThat(alerts(yaml, List.of(entered, failed))).as("by time, not by arrival").hasSize(1);
        assertThat(alerts(yaml, List.of(earlier, failed))).isEmpty();
    }

    @Test
    void sumsAveragesAndRanksNumbers() {
        List<String> events = new ArrayList<>();
        for (String bytes : List.of("100", "\"300\"", "200.5")) {
            events.add(event("failed", "hanako", "10:00:0" + events.size(), ",\"bytes\":" + bytes));
        }
        String form =
                """
                type: %s
                rules: [failed]
                group-by: [user]
                timespan: 1h
                condition: {field: bytes, gt: %s%s}
                """;
        assertThat(alerts(BASE + correlation("s", form.formatted("value_sum", "600", "")), events))
                .hasSize(1);
        assertThat(
                        alerts(
                                BASE + correlation("s", form.formatted("value_sum", "600.5", "")),
                                events))
                .isEmpty();
        assertThat(
                        alerts(
                                BASE + correlation("s", form.formatted("value_avg", "200.1", "")),
                                events))
                .hasSize(1);
        assertThat(
                        alerts(
                                BASE
                                        + correlation(
                                                "s", form.formatted("value_median", "200.2", "")),
                                events))
                .hasSize(1);
        assertThat(
                        alerts(
                                BASE
                                        + correlation(
                                                "s", form.formatted("value_median", "200.5", "")),
                                events))
                .isEmpty();
        String ninety = form.formatted("value_percentile", "280", ", percentile: 90");
        assertThat(alerts(BASE + correlation("s", ninety), events)).hasSize(1);
    }

    @Test
    void takesARangeOfCounts() {
        String yaml =
                BASE
                        + correlation(
                                "range",
                                """
                                type: event_count
                                rules: [failed]
                                group-by: [user]
                                timespan: 1h
                                condition: {gt: 1, lte: 2}
                                """);
        List<String> events =
                IntStream.range(0, 5)
                        .mapToObj(i -> event("failed", "hanako", "10:00:0" + i, ""))
                        .toList();
        assertThat(alerts(yaml, events)).singleElement().asString().contains("\"figure\":2");
    }

    @Test
    void chainsCorrelationsAndReadsAliases() {
        String yaml =
                THREE_FAILURES
                        + "---\n"
                        + correlation(
                                "break_in",
                                """
                                type: temporal_ordered
                                rules: [three, entered]
                                group-by: [who]
                                timespan: 10m
                                aliases:
                                  who:
                                    three: user
                                    entered: account
                                """);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            events.add(event("failed", "hanako", "10:00:0" + i, ""));
        }
        String entered = event("entered", "x", "10:01:00", ",\"account\":\"hanako\"");
        events.add(entered);
        assertThat(alerts(yaml, events))
                .singleElement()
                .asString()
                .contains("\"rule_id\":\"break_in\"")
                .contains("{\"who\":\"hanako\"}");
        assertThat(alerts(yaml, events.subList(1, 4))).isEmpty();
    }

    @Test
    void givesTheSameAlertIdsWhenReplayed() {
        List<String> events =
                IntStream.range(0, 60)
                        .mapToObj(i -> event("failed", "u" + i % 3, "10:%02d:00".formatted(i), ""))
                        .toList();
        assertThat(alerts(THREE_FAILURES, events))
                .isNotEmpty()
                .isEqualTo(alerts(THREE_FAILURES, events))
                .isEqualTo(alerts(Detection.with(RuleSet.of(THREE_FAILURES)).workers(3), events));
    }

    @Test
    void goesOnFromACheckpoint(@TempDir Path folder) {
        Path file = folder.resolve("state");
        List<String> events =
                IntStream.range(0, 3)
                        .mapToObj(i -> event("failed", "hanako", "10:00:0" + i, ""))
                        .toList();
        Detection first = Detection.with(RuleSet.of(THREE_FAILURES)).checkpoint(file);
        assertThat(alerts(first, events.subList(0, 2))).isEmpty();
        Detection second = Detection.with(RuleSet.of(THREE_FAILURES)).checkpoint(file);
        assertThat(alerts(second, events.subList(2, 3))).hasSize(1);
        String changed = THREE_FAILURES.replace("10m", "20m");
        assertThat(
                        alerts(
                                Detection.with(RuleSet.of(changed)).checkpoint(file),
                                events.subList(2, 3)))
                .as("another correlation does not inherit")
                .isEmpty();
    }

    @Test
    void aFloodOfGroupsDoesNotPushOutOneThatIsNearItsAlert() {
        List<String> events = new ArrayList<>();
        events.add(event("failed", "hanako", "10:00:00", ""));
        events.add(event("failed", "hanako", "10:00:01", ""));
        for (int i = 0; i < 5000; i++) {
            events.add(event("failed", "flood" + i, "10:01:%02d".formatted(i % 60), ""));
        }
        events.add(event("failed", "hanako", "10:02:00", ""));
        Detection small = Detection.with(RuleSet.of(THREE_FAILURES)).correlationBytes(64 << 10);
        assertThat(alerts(small, events)).singleElement().asString().contains("hanako");
    }

    @Test
    void saysWhichCorrelationLostGroupsAndHowNearTheyWere() throws Exception {
        StringBuilder flood = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            flood.append(event("failed", "flood" + i, "10:01:%02d".formatted(i % 60), ""))
                    .append('\n');
        }
        Report report =
                Detection.with(RuleSet.of(THREE_FAILURES))
                        .correlationBytes(64 << 10)
                        .events(
                                "flood",
                                new ByteArrayInputStream(
                                        flood.toString().getBytes(StandardCharsets.UTF_8)))
                        .run();
        assertThat(report.evictions())
                .singleElement()
                .satisfies(eviction -> {
                    assertThat(eviction.ruleId()).isEqualTo("three");
                    assertThat(eviction.groups()).isGreaterThan(1000);
                    assertThat(eviction.nearest()).isBetween(0.33, 0.34);
                });
    }

    @Test
    void anEventFromTheFutureDoesNotCloseTheWindow() {
        List<String> events = new ArrayList<>();
        events.add(event("failed", "hanako", "10:00:00", ""));
        events.add(event("failed", "hanako", "10:00:01", "").replace("2026-11", "2199-11"));
        events.add(event("failed", "hanako", "10:00:02", ""));
        assertThat(alerts(THREE_FAILURES, events)).hasSize(1);
    }

    @Test
    void groupsByTheTextAndNotByItsSpelling() {
        List<String> events =
                List.of(
                        event("failed", "a/b", "10:00:00", ""),
                        event("failed", "a\\/b", "10:00:01", ""),
                        event("failed", "\\u0061/b", "10:00:02", ""));
        assertThat(alerts(THREE_FAILURES, events)).singleElement().asString().contains("a/b");
    }

    /// Gives one line at a time, when the test has it.
    private static final class Feed extends InputStream {
        private static final byte[] END = {};
        private final BlockingQueue<byte[]> lines = new ArrayBlockingQueue<>(8);

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                byte[] line = lines.take();
                System.arraycopy(line, 0, into, from, line.length);
                return line.length == 0 ? -1 : line.length;
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }

    @Test
    @Timeout(60)
    void otherRulesTakeOverWhatWasCounted() throws Exception {
        Feed feed = new Feed();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CountDownLatch read = new CountDownLatch(2);
        Detection detection =
                Detection.with(RuleSet.of(THREE_FAILURES))
                        .workers(2)
                        .events("feed", feed)
                        .alertsTo(out)
                        .onProgress(_ -> read.countDown());
        FutureTask<Report> run = new FutureTask<>(detection::run);
        Thread.ofVirtual().start(run);
        feed.lines.put(line("failed", "10:00:00"));
        feed.lines.put(line("failed", "10:00:01"));
        read.await();
        String renamed = THREE_FAILURES.replace("title: three", "title: other words");
        detection.exchange(RuleSet.of(renamed));
        // The reader may already wait for this line under the rules before.
        feed.lines.put(line("entered", "10:00:03"));
        feed.lines.put(line("failed", "10:00:04"));
        feed.lines.put(Feed.END);
        assertThat(run.get().events()).isEqualTo(4);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(l -> l.contains("three")))
                .singleElement()
                .asString()
                .contains("other words");
    }

    private static byte[] line(String kind, String time) {
        return (event(kind, "hanako", time, "") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aRuleThatIsNamedTwiceAsksForTwoHits() {
        String yaml =
                BASE
                        + correlation(
                                "twice",
                                """
                                type: temporal_ordered
                                rules: [failed, failed, entered]
                                group-by: [user]
                                timespan: 5m
                                """);
        String first = event("failed", "hanako", "10:00:00", "");
        String second = event("failed", "hanako", "10:00:01", "");
        String entered = event("entered", "hanako", "10:00:02", "");
        assertThat(alerts(yaml, List.of(first, entered))).isEmpty();
        assertThat(alerts(yaml, List.of(first, second, entered))).hasSize(1);
    }

    @Test
    void refusesWhatCanNeverFireOrGrowsWithoutBound() {
        assertThat(RuleSet.of(THREE_FAILURES.replace("gte: 3", "gte: 200000")).problems())
                .singleElement()
                .asString()
                .contains("100000");
        StringBuilder deep = new StringBuilder(THREE_FAILURES);
        for (int depth = 0; depth < 20; depth++) {
            String below = depth == 0 ? "failed, three" : "a%d, b%d".formatted(depth, depth);
            for (String name : List.of("a", "b")) {
                deep.append("---\n")
                        .append(
                                correlation(
                                        name + (depth + 1),
                                        """
                                        type: temporal
                                        rules: [%s]
                                        group-by: [user]
                                        timespan: 5m
                                        """
                                                .formatted(below)));
            }
        }
        assertThat(RuleSet.of(deep.toString()).problems()).isNotEmpty();
    }
}
