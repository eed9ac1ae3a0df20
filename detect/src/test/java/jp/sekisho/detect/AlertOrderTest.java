package jp.sekisho.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The same events give the same bytes, however many threads match and whatever each has learnt.
class AlertOrderTest {
    private static final int RULES = 24;
    private static final int EVENTS = 40_000;

    @Test
    void alertsDoNotDependOnTheNumberOfThreads() throws IOException, InterruptedException {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < RULES; i++) {
            yaml.append(i == 0 ? "" : "---\n")
                    .append(
                            """
                            title: r%d
                            id: r%d
                            logsource: {product: windows}
                            detection: {s: {f%d|contains: needle, g%d|startswith: needle}, condition: s}
                            """
                                    .formatted(i, i, i % 7, i % 5));
        }
        RuleSet rules = RuleSet.of(yaml.toString());
        byte[] events = events();
        String one = alerts(rules, events, 1);
        assertThat(one.lines().count()).isGreaterThan(EVENTS);
        assertThat(alerts(rules, events, 3).equals(one)).isTrue();
        assertThat(alerts(rules, events, 5).equals(one)).isTrue();
    }

    private static byte[] events() {
        Random random = new Random(1);
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < EVENTS; i++) {
            // What is frequent changes on the way, so that each thread learns something else.
            int often = 1 + 10 * i / EVENTS;
            json.append("{\"n\":").append(i);
            for (int field = 0; field < 7; field++) {
                json.append(",\"f")
                        .append(field)
                        .append("\":\"")
                        .append(text(random, often, field));
                json.append("\",\"g")
                        .append(field)
                        .append("\":\"")
                        .append(text(random, often, -field));
                json.append('"');
            }
            json.append("}\n");
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Random random, int often, int shift) {
        return random.nextInt(10) < Math.floorMod(often + shift, 10) ? "needle" : "hay";
    }

    private static String alerts(RuleSet rules, byte[] events, int workers)
            throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Detection.with(rules)
                .events("events", new ByteArrayInputStream(events))
                .alertsTo(out)
                .workers(workers)
                .run();
        return out.toString(StandardCharsets.UTF_8);
    }
}
