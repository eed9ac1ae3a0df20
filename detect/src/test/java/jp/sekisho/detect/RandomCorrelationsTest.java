package jp.sekisho.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import jp.sekisho.detect.naive.NaiveCorrelation;
import jp.sekisho.detect.naive.NaiveCorrelation.Hit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Correlations say what a list of all events would say.
class RandomCorrelationsTest {
    private static final int RULES = 3;
    private static final int DISORDER = 40;
    private static final Comparator<Hit> BY_TIME =
            Comparator.comparingLong(Hit::second).thenComparingInt(Hit::sequence);

    @Property(tries = 250)
    void countAsAListOfAllEventsWould(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        NaiveCorrelation naive = random(random);
        List<Hit> hits = hits(random);
        String yaml = rules() + yaml("c", naive, "r0, r1, r2", "g", "");
        assertThat(run(yaml, hits, 1 + random.nextInt(2), Duration.ZERO))
                .as(yaml)
                .isEqualTo(texts("c", naive.alerts(hits)));
    }

    @Property(tries = 80)
    void eventsInDisorderCountInTheOrderOfTheirTimes(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        NaiveCorrelation naive = random(random);
        List<Hit> hits = hits(random);
        String yaml = rules() + yaml("c", naive, "r0, r1, r2", "g", "");
        assertThat(run(yaml, hits, 1, Duration.ofSeconds(DISORDER)))
                .as(yaml)
                .isEqualTo(texts("c", naive.alerts(hits.stream().sorted(BY_TIME).toList())));
    }

    @Property(tries = 80)
    void aRestartInTheMiddleChangesNothing(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        String yaml = rules() + yaml("c", random(random), "r0, r1, r2", "g", "");
        List<Hit> hits = hits(random);
        int cut = random.nextInt(hits.size());
        Path file = Files.createTempFile("state", "");
        Files.delete(file);
        List<String> alerts = new ArrayList<>(resumed(yaml, hits.subList(0, cut), file));
        alerts.addAll(resumed(yaml, hits.subList(cut, hits.size()), file));
        Files.delete(file);
        assertThat(alerts).as(yaml).isEqualTo(run(yaml, hits, 1, Duration.ZERO));
    }

    @Property(tries = 80)
    void oneCorrelationCountsAlertsOfAnother(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        NaiveCorrelation lower = random(random);
        String type = random.nextBoolean() ? "temporal" : "temporal_ordered";
        NaiveCorrelation upper =
                new NaiveCorrelation(type, 2, 1 + random.nextInt(90), List.of("gte", "2"), 50);
        String yaml =
                rules()
                        + yaml("c", lower, "r1, r2", "gg", "{gg: {r1: g, r2: g}}")
                        + "---\n"
                        + yaml("u", upper, "c, r0", "who", "{who: {c: gg, r0: g}}");
        List<Hit> hits = hits(random);
        List<Hit> steps = new ArrayList<>();
        new NaiveCorrelation(lower.type(), 2, lower.timespan(), lower.bounds(), lower.rank())
                .alerts(
                        hits.stream()
                                .filter(h -> h.rule() > 0)
                                .map(h -> at(h, h.second(), h.rule() - 1))
                                .toList())
                .forEach(h -> steps.add(at(h, hits.get(h.sequence()).second(), 0)));
        hits.stream().filter(h -> h.rule() == 0).forEach(h -> steps.add(at(h, h.second(), 1)));
        steps.sort(Comparator.comparingInt(Hit::sequence));
        assertThat(run(yaml, hits, 1, Duration.ZERO))
                .as(yaml)
                .isEqualTo(texts("u", upper.alerts(steps)));
    }

    private static Hit at(Hit hit, long second, int rule) {
        return new Hit(second, hit.sequence(), rule, hit.group(), hit.value());
    }

    private static NaiveCorrelation random(Random random) {
        String type =
                List.of(
                                "event_count",
                                "value_count",
                                "temporal",
                                "temporal_ordered",
                                "value_sum",
                                "value_avg",
                                "value_median",
                                "value_percentile")
                        .get(random.nextInt(8));
        int bound = 1 + random.nextInt(type.startsWith("temporal") ? RULES : 6);
        List<String> bounds = new ArrayList<>();
        bounds.add(List.of("gte", "gt", "eq", "lte", "neq").get(random.nextInt(5)));
        bounds.add(bound + (type.equals("value_avg") && random.nextBoolean() ? ".5" : ""));
        if (bounds.getFirst().startsWith("g") && random.nextInt(3) == 0) {
            bounds.addAll(List.of("lt", String.valueOf(bound + 2)));
        }
        int timespan = 1 + random.nextInt(60);
        return new NaiveCorrelation(type, RULES, timespan, bounds, 25 * random.nextInt(5));
    }

    private static List<Hit> hits(Random random) {
        List<Hit> hits = new ArrayList<>();
        long second = 1_700_000_000;
        for (int i = 0; i < 120; i++) {
            second += random.nextInt(8);
            long at = random.nextInt(5) == 0 ? second - random.nextInt(DISORDER) : second;
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

    private static String rules() {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < RULES; i++) {
            yaml.append(
                    """
                    title: r%d
                    id: r%d
                    logsource: {product: windows}
                    detection:
                      s: {r: %d}
                      condition: s
                    ---
                    """
                            .formatted(i, i, i));
        }
        return yaml.toString();
    }

    private static String yaml(
            String id, NaiveCorrelation naive, String rules, String groupBy, String aliases) {
        StringBuilder condition = new StringBuilder();
        if (naive.type().startsWith("value")) {
            condition.append("field: v, percentile: %s, ".formatted(naive.rank()));
        }
        for (int i = 0; i < naive.bounds().size(); i += 2) {
            condition.append(
                    "%s: %s, ".formatted(naive.bounds().get(i), naive.bounds().get(i + 1)));
        }
        return """
        title: %s
        id: %s
        correlation:
          type: %s
          rules: [%s]
          group-by: [%s]
          timespan: %ds
          condition: {%s}
        """
                        .formatted(
                                id,
                                id,
                                naive.type(),
                                rules,
                                groupBy,
                                naive.timespan(),
                                condition.substring(0, condition.length() - 2))
                + (aliases.isEmpty() ? "" : "  aliases: " + aliases + "\n");
    }

    private static List<String> run(String yaml, List<Hit> hits, int workers, Duration lateness)
            throws IOException, InterruptedException {
        return run(Detection.with(RuleSet.of(yaml)).workers(workers).lateness(lateness), hits);
    }

    private static List<String> resumed(String yaml, List<Hit> hits, Path state)
            throws IOException, InterruptedException {
        return run(Detection.with(RuleSet.of(yaml)).checkpoint(state), hits);
    }

    private static List<String> run(Detection detection, List<Hit> hits)
            throws IOException, InterruptedException {
        StringBuilder json = new StringBuilder();
        hits.forEach(h ->
                json.append(
                        "{\"r\":%d,\"g\":\"%s\",\"v\":%d,\"ts\":%d}\n"
                                .formatted(h.rule(), h.group(), h.value(), h.second())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] events = json.toString().getBytes(StandardCharsets.UTF_8);
        detection.events("e", new ByteArrayInputStream(events)).alertsTo(out).run();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(a ->
                        a.replaceAll(
                                ".*\"rule_id\":\"([^\"]*)\".*\"time\":\"([^\"]*)\".*\"(g[0-9])\".*",
                                "$1 $3 $2"))
                .toList();
    }

    private static List<String> texts(String id, List<Hit> alerts) {
        return alerts.stream()
                .map(a -> id + " " + a.group() + " " + Instant.ofEpochSecond(a.second()))
                .toList();
    }
}
