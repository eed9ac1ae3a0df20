package jp.sekisho.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Correlations hold what a list of all events would say.
class RandomCorrelationsTest {
    private static final int RULES = 3;

    private record Hit(long second, int sequence, int rule, String group, int value) {}

    @Property(tries = 400)
    void countsAsAListOfAllEventsWould(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        String type =
                List.of(
                                "event_count",
                                "value_count",
                                "temporal",
                                "temporal_ordered",
                                "value_sum",
                                "value_avg",
                                "value_median")
                        .get(random.nextInt(7));
        int timespan = 1 + random.nextInt(60);
        int bound = 1 + random.nextInt(type.startsWith("temporal") ? RULES : 6);
        String comparison = List.of("gte", "gt", "eq", "lte", "neq").get(random.nextInt(5));
        List<Hit> hits = hits(random);
        String yaml = yaml(type, timespan, comparison, bound);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Detection.with(RuleSet.of(yaml))
                .events("e", new ByteArrayInputStream(json(hits)))
                .alertsTo(out)
                .run();
        List<String> alerts =
                out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(a ->
                                a.replaceAll(
                                        ".*\"time\":\"([^\"]*)\".*\"g\":\"([^\"]*)\".*", "$2 $1"))
                        .toList();
        assertThat(alerts).as(yaml).isEqualTo(naive(hits, type, timespan, comparison, bound));
    }

    private static List<Hit> hits(Random random) {
        List<Hit> hits = new ArrayList<>();
        long second = 1_700_000_000;
        for (int i = 0; i < 120; i++) {
            second += random.nextInt(8);
            long at = random.nextInt(5) == 0 ? second - random.nextInt(40) : second;
            hits.add(
                    new Hit(
                            at,
                            i,
                            random.nextInt(RULES),
                            "g" + random.nextInt(3),
                            random.nextInt(5)));
        }
        return hits;
    }

    private static byte[] json(List<Hit> hits) {
        StringBuilder json = new StringBuilder();
        hits.forEach(h ->
                json.append(
                        "{\"r\":%d,\"g\":\"%s\",\"v\":%d,\"ts\":%d}\n"
                                .formatted(h.rule, h.group, h.value, h.second)));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String yaml(String type, int timespan, String comparison, int bound) {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < RULES; i++) {
            yaml.append(
                    "title: r%d\nid: r%d\nlogsource: {product: any}\ndetection:\n  s: {r: %d}\n  condition: s\n---\n"
                            .formatted(i, i, i));
        }
        String field = type.startsWith("value") ? "field: v, " : "";
        yaml.append(
                "title: c\nid: c\ncorrelation:\n  type: %s\n  rules: [r0, r1, r2]\n  group-by: [g]\n"
                        .formatted(type));
        yaml.append(
                "  timespan: %ds\n  condition: {%s%s: %d}\n"
                        .formatted(timespan, field, comparison, bound));
        return yaml.toString();
    }

    private static List<String> naive(
            List<Hit> all, String type, int timespan, String comparison, int bound) {
        List<String> alerts = new ArrayList<>();
        Map<String, List<Hit>> byGroup = new HashMap<>();
        Map<String, Long> alerted = new HashMap<>();
        for (Hit hit : all) {
            List<Hit> group = byGroup.computeIfAbsent(hit.group, _ -> new ArrayList<>());
            long newest =
                    Math.max(hit.second, group.stream().mapToLong(Hit::second).max().orElse(0));
            if (hit.second <= newest - timespan) {
                continue;
            }
            group.add(hit);
            List<Hit> window = group.stream().filter(h -> h.second > newest - timespan).toList();
            boolean quiet = alerted.getOrDefault(hit.group, 0L) <= newest - timespan;
            if (quiet && holds(figure(window, type), comparison, bound)) {
                alerts.add(hit.group + " " + Instant.ofEpochSecond(newest));
                alerted.put(hit.group, newest);
            }
        }
        return alerts;
    }

    private static double figure(List<Hit> window, String type) {
        return switch (type) {
            case "event_count" -> window.size();
            case "value_count" -> window.stream().map(Hit::value).distinct().count();
            case "temporal" -> window.stream().map(Hit::rule).distinct().count();
            case "temporal_ordered" -> ordered(window);
            case "value_sum" -> window.stream().mapToInt(Hit::value).sum();
            case "value_avg" -> window.stream().mapToInt(Hit::value).average().orElse(0);
            default -> {
                int[] sorted = window.stream().mapToInt(Hit::value).sorted().toArray();
                int middle = sorted.length / 2;
                yield sorted.length % 2 == 1
                        ? sorted[middle]
                        : (sorted[middle - 1] + sorted[middle]) / 2.0;
            }
        };
    }

    /// The longest run of rules from the first on that some choice of hits makes in order.
    private static int ordered(List<Hit> window) {
        Set<Hit> last = new HashSet<>(window.stream().filter(h -> h.rule == 0).toList());
        int length = 0;
        while (!last.isEmpty()) {
            length++;
            Set<Hit> next = new HashSet<>();
            for (Hit hit : window) {
                for (Hit before : last) {
                    boolean after =
                            hit.second > before.second
                                    || hit.second == before.second
                                            && hit.sequence > before.sequence;
                    if (hit.rule == length && after) {
                        next.add(hit);
                    }
                }
            }
            last = next;
        }
        return length;
    }

    private static boolean holds(double figure, String comparison, int bound) {
        return switch (comparison) {
            case "gte" -> figure >= bound;
            case "gt" -> figure > bound;
            case "eq" -> figure == bound;
            case "lte" -> figure <= bound;
            default -> figure != bound;
        };
    }
}
