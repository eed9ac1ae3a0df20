package jp.sekisho.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreatIntelTest {
    private static final String SHA256 = "ab".repeat(32);

    @TempDir Path folder;

    private ThreatIntel intel(String text) throws Exception {
        Path file = folder.resolve("feed");
        Files.writeString(file, text);
        return ThreatIntel.load(file);
    }

    private static List<String> alerts(ThreatIntel intel, String... events) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Detection.with(RuleSet.of(""))
                .intel(intel)
                .events(
                        "e",
                        new ByteArrayInputStream(
                                String.join("\n", events).getBytes(StandardCharsets.UTF_8)))
                .alertsTo(out)
                .run();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void readsAListOfEverything() throws Exception {
        ThreatIntel intel =
                intel(
                        """
                        # comment
                        203.0.113.5
                        198.51.100.0/24   ; a block
                        2001:db8::/32
                        evil.example, seen in spring
                        hxxp://Bad[.]example/Path?x=1
                        0.0.0.0 ads.example
                        %s
                        this is not one
                        """
                                .formatted(SHA256.toUpperCase()));
        assertThat(intel.size()).isEqualTo(7);
        assertThat(intel.problems()).singleElement().asString().contains("line 9").contains("this");
        assertThat(alerts(intel, "{\"dest_ip\":\"203.0.113.5\"}"))
                .singleElement()
                .asString()
                .contains("\"matched\":{\"dest_ip\":\"203.0.113.5\"}")
                .contains("\"line\":1");
        assertThat(alerts(intel, "{\"dst_ip\":\"198.51.100.77\"}")).hasSize(1);
        assertThat(alerts(intel, "{\"DestinationIp\":\"2001:db8:1::9\"}")).hasSize(1);
        assertThat(alerts(intel, "{\"query\":\"a.b.EVIL.example\"}")).hasSize(1);
        assertThat(alerts(intel, "{\"tls\":{\"sni\":\"ads.example\"}}")).hasSize(1);
        assertThat(alerts(intel, "{\"url\":\"http://Bad.example/Path?x=1\"}")).hasSize(1);
        assertThat(alerts(intel, "{\"Hashes\":\"MD5=00,SHA256=%s\"}".formatted(SHA256))).hasSize(1);
    }

    @Test
    void doesNotTakeWhatIsLikeAnIndicatorForOne() throws Exception {
        ThreatIntel intel = intel("203.0.113.5\n198.51.100.0/25\nevil.example\n" + SHA256);
        assertThat(
                        alerts(
                                intel,
                                "{\"dest_ip\":\"203.0.113.50\"}",
                                "{\"dest_ip\":\"198.51.100.128\"}",
                                "{\"query\":\"notevil.example\"}",
                                "{\"query\":\"evil.example.com\"}",
                                "{\"message\":\"203.0.113.5\"}",
                                "{\"sha256\":\"%s\"}".formatted("ac" + SHA256.substring(2))))
                .isEmpty();
    }

    private static String bundle(String more, String pattern) {
        return """
        {"type": "bundle", "id": "bundle--1", "objects": [
          {"type": "identity", "id": "identity--1", "name": "somebody"},
          {"type": "indicator", "spec_version": "2.1", "id": "indicator--7", "name": "Loader",
           "pattern_type": "stix", %s "valid_from": "2020-01-01T00:00:00Z",
           "pattern": "%s"}]}
        """
                .formatted(more, pattern);
    }

    @Test
    void readsStixBundles() throws Exception {
        ThreatIntel intel =
                intel(
                        bundle(
                                "",
                                "[ipv4-addr:value = '203.0.113.5' OR domain-name:value IN ('evil.example', 'bad.example')]"
                                        + " OR [file:hashes.'SHA-256' = '"
                                        + SHA256
                                        + "'] OR ([ipv4-addr:value ISSUBSET '198.51.100.0/24'])"));
        assertThat(intel.problems()).isEmpty();
        assertThat(intel.size()).isEqualTo(5);
        assertThat(alerts(intel, "{\"query\":\"www.bad.example\"}"))
                .singleElement()
                .asString()
                .contains("indicator--7")
                .contains("Loader");
    }

    @Test
    void findsValuesThatOneEventMustHoldTogether() throws Exception {
        ThreatIntel intel =
                intel(
                        bundle(
                                "",
                                "[network-traffic:dst_ref.value = '203.0.113.5' AND network-traffic:dst_port = 8443"
                                        + " OR (domain-name:value = 'evil.example' OR domain-name:value = 'bad.example')"
                                        + " AND ipv4-addr:value ISSUBSET '198.51.100.0/24']"));
        assertThat(intel.problems()).isEmpty();
        assertThat(intel.size()).isEqualTo(3);
        assertThat(
                        alerts(
                                intel,
                                "{\"dest_ip\":\"203.0.113.5\",\"dest_port\":443}",
                                "{\"dest_ip\":\"203.0.113.5\",\"dest_port\":8443}",
                                "{\"dest_ip\":\"203.0.113.5\"}",
                                "{\"dest_port\":8443}",
                                "{\"query\":\"evil.example\",\"dest_ip\":\"198.51.101.1\"}",
                                "{\"query\":\"evil.example\",\"dest_ip\":\"198.51.100.1\"}",
                                "{\"dest_ip\":\"198.51.100.1\",\"query\":\"www.bad.example\"}",
                                "{\"query\":\"evil.example\",\"dest_ip\":\"203.0.113.5\"}"))
                .extracting(alert -> alert.replaceAll(".*\"line\":([0-9]+).*", "$1"))
                .containsExactly("2", "6", "7");
    }

    @Test
    void andTwoHashesOfOneField() throws Exception {
        String md5 = "cd".repeat(16);
        ThreatIntel intel =
                intel(
                        bundle(
                                "",
                                "[file:hashes.MD5 = '%s' AND file:hashes.'SHA-256' = '%s']"
                                        .formatted(md5, SHA256)));
        assertThat(
                        alerts(
                                intel,
                                "{\"Hashes\":\"MD5=%s,SHA256=%s\"}".formatted(md5, SHA256),
                                "{\"Hashes\":\"MD5=%s\"}".formatted(md5)))
                .singleElement()
                .asString()
                .contains("\"line\":1");
    }

    @Test
    void aPatternThatIsNotMetHidesNoOther() throws Exception {
        ThreatIntel both =
                ThreatIntel.load(
                        Files.writeString(
                                folder.resolve("a.json"),
                                bundle(
                                        "",
                                        "[domain-name:value = 'evil.example' AND network-traffic:dst_port = 1]")),
                        Files.writeString(folder.resolve("b.txt"), "evil.example"));
        assertThat(alerts(both, "{\"query\":\"evil.example\"}"))
                .singleElement()
                .asString()
                .contains("b.txt");
    }

    @Test
    void reportsPatternsThatItDoesNotUse() throws Exception {
        for (String pattern :
                List.of(
                        "[ipv4-addr:value = '203.0.113.5'] AND [domain-name:value = 'evil.example']",
                        "[network-traffic:dst_port = 443]",
                        "[url:value = 'http://a/' OR network-traffic:dst_port = 443]",
                        "[ipv4-addr:value = '203.0.113.5' AND x:y = 'z']",
                        "[ipv4-addr:value = '203.0.113.5' AND]",
                        "[ipv4-addr:value = '203.0.113.5'] WITHIN 5 SECONDS",
                        "[a:b = 'x']",
                        "[ipv4-addr:value LIKE '203%']",
                        "[ipv4-addr:value = '203.0.113.5'] FOLLOWEDBY [url:value = 'http://a/']",
                        "[ipv4-addr:value = '203.0.113.5'",
                        "[ipv4-addr:value = 'nonsense']")) {
            ThreatIntel intel = intel(bundle("", pattern));
            assertThat(intel.size()).as(pattern).isZero();
            assertThat(intel.problems())
                    .as(pattern)
                    .singleElement()
                    .asString()
                    .contains("indicator--7");
        }
        assertThat(intel("{\"type\": \"bundle\", ").problems()).hasSize(1);
    }

    @Test
    void leavesRevokedAndExpiredIndicatorsOut() throws Exception {
        String pattern = "[ipv4-addr:value = '203.0.113.5']";
        String before = "{\"ts\":1590000000,\"dest_ip\":\"203.0.113.5\"}";
        String after = "{\"ts\":1790000000,\"dest_ip\":\"203.0.113.5\"}";
        assertThat(alerts(intel(bundle("\"revoked\": true,", pattern)), before)).isEmpty();
        String until = "\"valid_until\": \"2021-01-01T00:00:00Z\",";
        assertThat(alerts(intel(bundle(until, pattern)), before, after))
                .singleElement()
                .asString()
                .contains("1590000000");
    }

    @Test
    void findsWhatALookAtEachIndicatorFinds() throws Exception {
        Random random = new Random(7);
        List<String> blocks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            blocks.add(
                    "10.%d.%d.0/%d"
                            .formatted(
                                    random.nextInt(4),
                                    random.nextInt(256),
                                    8 + random.nextInt(17)));
            names.add("n%d.z%d.example".formatted(random.nextInt(50), random.nextInt(50)));
        }
        ThreatIntel intel =
                intel(
                        String.join(
                                "\n",
                                Stream.concat(blocks.stream().skip(480), names.stream()).toList()));
        List<String> events = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            int[] octets = {10, random.nextInt(6), random.nextInt(256), random.nextInt(256)};
            String address = "%d.%d.%d.%d".formatted(octets[0], octets[1], octets[2], octets[3]);
            events.add("{\"src_ip\":\"" + address + "\"}");
            if (blocks.stream().skip(480).anyMatch(block -> holds(block, octets))) {
                expected.add(events.size());
            }
            String name = "w.n%d.z%d.example".formatted(random.nextInt(60), random.nextInt(60));
            events.add("{\"query\":\"" + name + "\"}");
            if (names.stream().anyMatch(n -> name.endsWith("." + n))) {
                expected.add(events.size());
            }
        }
        assertThat(expected).hasSizeBetween(500, 3500);
        assertThat(alerts(intel, events.toArray(String[]::new)))
                .extracting(a -> Integer.valueOf(a.replaceAll(".*\"line\":([0-9]+).*", "$1")))
                .isEqualTo(expected);
    }

    private static boolean holds(String block, int[] octets) {
        String[] parts = block.split("[./]", -1);
        int bits = Integer.parseInt(parts[4]);
        for (int bit = 0; bit < bits; bit++) {
            int shift = 7 - bit % 8;
            int of = Integer.parseInt(parts[bit / 8]);
            if ((of >> shift & 1) != (octets[bit / 8] >> shift & 1)) {
                return false;
            }
        }
        return true;
    }
}
