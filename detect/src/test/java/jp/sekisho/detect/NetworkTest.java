package jp.sekisho.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Generated traffic of an office with something planted in it, and without.
class NetworkTest {
    private static final long START = 1_700_006_400;
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;

    private record Line(long second, String json) {}

    private final List<Line> lines = new ArrayList<>();
    private final Random random = new Random(20_261_124);

    private void connection(long second, String from, String to, int port, long sent) {
        lines.add(
                new Line(
                        second,
                        """
                        {"_path":"conn","ts":%d.25,"uid":"C","id.orig_h":"%s","id.orig_p":50000,\
                        "id.resp_h":"%s","id.resp_p":%d,"orig_bytes":%d}\
                        """
                                .formatted(second, from, to, port, sent)));
    }

    private void query(long second, String from, String name) {
        lines.add(
                new Line(
                        second,
                        """
                        {"_path":"dns","ts":%d.5,"uid":"C","id.orig_h":"%s","id.resp_h":"10.0.0.53",\
                        "id.resp_p":53,"query":"%s"}\
                        """
                                .formatted(second, from, name)));
    }

    private void web(long second, String from, String host) {
        lines.add(
                new Line(
                        second,
                        """
                        {"event_type":"tls","flow_id":1,"timestamp":"%s","src_ip":"%s",\
                        "dest_ip":"203.0.113.9","dest_port":443,"tls":{"sni":"%s"}}\
                        """
                                .formatted(java.time.Instant.ofEpochSecond(second), from, host)));
    }

    private List<String> found() throws IOException, InterruptedException {
        lines.sort(Comparator.comparingLong(Line::second));
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(line.json).append('\n'));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] events = all.toString().getBytes(StandardCharsets.UTF_8);
        Detection.with(RuleSet.of(""))
                .network()
                .events("net", new ByteArrayInputStream(events))
                .alertsTo(out)
                .run();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> of(String rule, List<String> alerts) {
        return alerts.stream().filter(a -> a.contains("\"rule_id\":\"" + rule + "\"")).toList();
    }

    /// Twenty people who look at pages for a day, each page with a burst of connections.
    private void browsing() {
        for (int person = 0; person < 20; person++) {
            for (int page = 0; page < 60; page++) {
                long at = START + (long) (random.nextDouble() * DAY);
                String site = "198.51.100." + random.nextInt(40);
                for (int i = 0; i < 1 + random.nextInt(5); i++) {
                    connection(
                            at + i, "10.0.1." + person, site, 443, 300 + random.nextInt(100_000));
                }
            }
        }
    }

    @Test
    void findsABeaconAmongPeopleWhoBrowse() throws Exception {
        browsing();
        for (long at = START; at < START + DAY; at += 300) {
            connection(at + random.nextInt(20), "10.0.1.7", "192.0.2.66", 443, 512);
        }
        assertThat(of("sekisho-beacon", found()))
                .isNotEmpty()
                .allSatisfy(alert ->
                        assertThat(alert)
                                .contains("\"source\":\"10.0.1.7\"")
                                .contains("\"destination\":\"192.0.2.66\""));
    }

    @Test
    void doesNotTakeBrowsingForABeacon() throws Exception {
        browsing();
        assertThat(of("sekisho-beacon", found())).isEmpty();
    }

    @Test
    void scoresAPollThatEverybodyMakesAsTheFormulaSays() throws Exception {
        browsing();
        for (int person = 0; person < 20; person++) {
            for (long at = START; at < START + DAY; at += 1024) {
                connection(at + person, "10.0.1." + person, "203.0.113.123", 123, 48);
            }
        }
        // Perfectly regular, but for half an hour's bins: near 1, less 0.15 for what everybody
        // uses.
        List<String> last = of("sekisho-beacon", found());
        assertThat(last)
                .isNotEmpty()
                .allSatisfy(alert -> {
                    assertThat(alert).contains("203.0.113.123").contains("\"level\":\"low\"");
                    double score =
                            Double.parseDouble(alert.replaceAll(".*\"score\":([0-9.]+).*", "$1"));
                    assertThat(score).isBetween(0.7, 0.85);
                });
    }

    @Test
    void leavesConnectionsInsideAndSeldomOnesAlone() throws Exception {
        browsing();
        for (long at = START; at < START + DAY; at += 300) {
            connection(at, "10.0.1.7", "10.0.2.1", 443, 512);
        }
        for (int i = 0; i < 3; i++) {
            connection(START + i * HOUR, "10.0.1.8", "192.0.2.77", 443, 512);
        }
        assertThat(of("sekisho-beacon", found())).isEmpty();
    }

    @Test
    void findsABeaconByTheNameThatItCalls() throws Exception {
        browsing();
        for (long at = START; at < START + DAY; at += 120) {
            web(at, "10.0.1.3", "cdn-update.example.net");
        }
        assertThat(of("sekisho-beacon", found()))
                .anyMatch(a -> a.contains("cdn-update.example.net"));
    }

    @Test
    void findsABeaconThroughAFloodOfOtherPairs() throws Exception {
        for (int i = 0; i < 40_000; i++) {
            long at = START + (long) (random.nextDouble() * DAY);
            String to = "198.51.%d.%d".formatted(random.nextInt(200), random.nextInt(250));
            connection(at, "10.0." + random.nextInt(20) + ".1", to, 443, 700);
        }
        for (long at = START; at < START + DAY; at += 60) {
            connection(at, "10.0.99.7", "192.0.2.66", 443, 512);
        }
        assertThat(of("sekisho-beacon", found())).anyMatch(a -> a.contains("192.0.2.66"));
    }

    @Test
    void findsDataInNames() throws Exception {
        for (int i = 0; i < 150; i++) {
            StringBuilder label = new StringBuilder();
            for (int c = 0; c < 50; c++) {
                label.append("abcdefghijklmnopqrstuvwxyz234567".charAt(random.nextInt(32)));
            }
            query(START + 20L * i, "10.0.1.5", label + ".t.example.org");
        }
        assertThat(of("sekisho-dns-tunnel", found()))
                .singleElement()
                .asString()
                .contains("\"source\":\"10.0.1.5\"")
                .contains("\"domain\":\"example.org\"");
    }

    @Test
    void leavesAskingForManyNamesAlone() throws Exception {
        for (int i = 0; i < 6000; i++) {
            long at = START + (long) (random.nextDouble() * HOUR);
            String site = "www%d.site%d.com".formatted(random.nextInt(5), random.nextInt(500));
            query(at, "10.0.1." + random.nextInt(20), site);
        }
        for (int i = 0; i < 3000; i++) {
            query(START + i, "10.0.1.9", "edge%d.cdn.example.com".formatted(i % 150));
            query(START + i, "10.0.1.9", "%d.1.168.192.in-addr.arpa".formatted(i % 250));
        }
        assertThat(of("sekisho-dns-tunnel", found())).isEmpty();
    }

    /// Twelve days: by day some megabytes an hour, and a backup each night at two.
    private void twelveDays() {
        for (int day = 0; day < 12; day++) {
            for (int hour = 9; hour < 18; hour++) {
                long at = START + day * DAY + hour * HOUR;
                connection(
                        at, "10.0.1.4", "198.51.100.1", 443, 5_000_000 + random.nextInt(5_000_000));
            }
            connection(START + day * DAY + 2 * HOUR, "10.0.1.6", "198.51.100.2", 443, 300_000_000);
        }
    }

    @Test
    void findsAnUploadOutOfTheOrdinary() throws Exception {
        twelveDays();
        connection(START + 11 * DAY + 15 * HOUR, "10.0.1.4", "192.0.2.9", 443, 400_000_000);
        connection(START + 11 * DAY + 20 * HOUR, "10.0.1.6", "192.0.2.9", 443, 300_000_000);
        assertThat(of("sekisho-upload", found()))
                .hasSize(2)
                .anyMatch(a -> a.contains("10.0.1.4"))
                .anyMatch(a -> a.contains("10.0.1.6"));
    }

    @Test
    void leavesTheBackupOfEachNightAlone() throws Exception {
        twelveDays();
        connection(START + 11 * DAY + 15 * HOUR, "10.0.1.4", "10.0.9.9", 443, 400_000_000);
        assertThat(of("sekisho-upload", found())).isEmpty();
    }

    @Test
    void findsScans() throws Exception {
        for (int i = 0; i < 150; i++) {
            connection(START + i, "10.0.1.2", "10.0.3." + i, 445, 0);
            connection(START + 2 * i, "10.0.1.3", "10.0.4.4", 1 + i, 0);
        }
        List<String> alerts = found();
        assertThat(of("sekisho-host-scan", alerts))
                .singleElement()
                .asString()
                .contains("10.0.1.2")
                .contains("\"port\":445");
        assertThat(of("sekisho-port-scan", alerts))
                .singleElement()
                .asString()
                .contains("10.0.1.3")
                .contains("10.0.4.4");
    }

    @Test
    void leavesBrowsingAndSlowWorkAlone() throws Exception {
        for (int i = 0; i < 500; i++) {
            connection(START + i, "10.0.1.2", "198.51.%d.%d".formatted(i / 250, i % 250), 443, 900);
        }
        for (int i = 0; i < 150; i++) {
            connection(START + 300 * i, "10.0.1.3", "10.0.3." + i, 445, 0);
            connection(START + i, "10.0.1.8", "10.0.4.4", 40_000 + i, 0);
        }
        List<String> alerts = found();
        assertThat(of("sekisho-host-scan", alerts)).isEmpty();
        assertThat(of("sekisho-port-scan", alerts)).isEmpty();
    }

    @Test
    void tellsOfADestinationThatNobodyUsedBefore() throws Exception {
        for (int day = 0; day < 10; day++) {
            web(START + day * DAY, "10.0.1.2", "www.known.example.com");
            connection(START + day * DAY, "10.0.1.2", "198.51.100.7", 443, 10);
        }
        web(START + 8 * DAY + 5, "10.0.1.2", "mail.example.com");
        web(START + 8 * DAY + 9, "10.0.1.2", "www.never-seen.example");
        web(START + 8 * DAY + 10, "10.0.1.3", "never-seen.example");
        assertThat(of("sekisho-first-seen", found()))
                .singleElement()
                .asString()
                .contains("never-seen.example")
                .contains("\"source\":\"10.0.1.2\"");
    }

    @Test
    void saysNothingUnlessAsked() throws Exception {
        for (int i = 0; i < 150; i++) {
            connection(START + i, "10.0.1.2", "10.0.3." + i, 445, 0);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(line.json).append('\n'));
        Detection.with(RuleSet.of(""))
                .events(
                        "net",
                        new ByteArrayInputStream(all.toString().getBytes(StandardCharsets.UTF_8)))
                .alertsTo(out)
                .run();
        assertThat(out.size()).isZero();
    }
}
