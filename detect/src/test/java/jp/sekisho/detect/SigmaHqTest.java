package jp.sekisho.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import jp.sekisho.detect.naive.NaiveEvent;
import jp.sekisho.detect.naive.NaiveRule;
import jp.sekisho.detect.source.LogSources;
import jp.sekisho.detect.source.Target;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole SigmaHQ rule set against real events and against its own regression events; skipped where
/// the shared data is not there.
class SigmaHqTest {
    private static final Path DATA = Path.of(System.getProperty("sekisho.shared"), "data");
    private static final int EVENTS = Integer.getInteger("sekisho.detect.events", 3300);

    @TempDir static Path folder;
    private static RuleSet rules;
    private static RuleSet unrouted;
    private static Map<String, NaiveRule> naive;

    @BeforeAll
    static void unpackTheRules() throws IOException {
        Path archive = DATA.resolve("sigmahq-rules-8eaafff.tar.gz");
        assumeTrue(Files.exists(archive), "no shared rules");
        Tar.unpack(archive, folder);
        rules = RuleSet.load(folder.resolve("rules"));
        unrouted = RuleSet.load(RuleSet.Options.DEFAULT.unrouted(), folder.resolve("rules"));
        naive = new LinkedHashMap<>();
        try (var files = Files.walk(folder.resolve("rules"))) {
            files.filter(file -> file.toString().endsWith(".yml"))
                    .forEach(file -> read(file).forEach(rule -> naive.put(rule.id(), rule)));
        }
    }

    private static List<NaiveRule> read(Path file) {
        try {
            return NaiveRule.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRuleIsUsed() {
        assertThat(rules.problems().stream().filter(problem -> !problem.isWarning())).isEmpty();
        assertThat(rules.size()).isEqualTo(3141).isEqualTo(naive.size());
    }

    @Test
    void realEventsMatchWhatTheNaiveEvaluatorSays() throws IOException {
        List<String> events = new ArrayList<>();
        try (BufferedReader lines = open("otrf-windows-20k.ndjson.gz")) {
            lines.lines().limit(EVENTS).forEach(events::add);
        }
        assertSameHits(events);
    }

    @Test
    void regressionEventsMatchWhatTheNaiveEvaluatorSays() throws IOException {
        List<String> events = new ArrayList<>();
        for (Regression regression : Regression.read(DATA)) {
            events.addAll(regression.events());
        }
        assertSameHits(events);
    }

    private static void assertSameHits(List<String> events) {
        ThreadLocal<Detector> routed = ThreadLocal.withInitial(rules::detector);
        ThreadLocal<Detector> all = ThreadLocal.withInitial(unrouted::detector);
        events.parallelStream()
                .forEach(json -> {
                    NaiveEvent event = new NaiveEvent(json);
                    Set<String> expected = naive(event);
                    assertThat(ids(all.get().detect(json))).as(json).isEqualTo(expected);
                    Set<Target> targets = LogSources.builtIn().of(event::first);
                    expected.removeIf(id ->
                            targets.stream().noneMatch(t -> t.admits(naive.get(id).logSource())));
                    assertThat(ids(routed.get().detect(json))).as(json).isEqualTo(expected);
                });
    }

    private static Set<String> naive(NaiveEvent event) {
        Set<String> ids = new TreeSet<>();
        naive.forEach((id, rule) -> {
            if (rule.matches(event)) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static Set<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::ruleId).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRuleFiresOnItsRegressionEvents() throws IOException {
        RuleSet every = RuleSet.load(folder);
        Detector detector = every.detector();
        List<String> missed = new ArrayList<>();
        for (Regression regression : Regression.read(DATA)) {
            boolean fired =
                    regression.events().stream()
                            .anyMatch(event ->
                                    ids(detector.detect(event)).contains(regression.ruleId()));
            if (!fired) {
                missed.add(regression.ruleId() + " " + regression.path());
            }
        }
        assertThat(missed).isEmpty();
    }

    private static BufferedReader open(String name) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(DATA.resolve(name))),
                        StandardCharsets.UTF_8));
    }
}
