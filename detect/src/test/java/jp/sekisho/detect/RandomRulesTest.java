package jp.sekisho.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sekisho.detect.naive.NaiveEvent;
import jp.sekisho.detect.naive.NaiveRule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Laws that hold for whatever rule and event.
class RandomRulesTest {
    private static final int RULES = 6;
    private static final int EVENTS = 24;

    @Property(tries = 2500)
    void theEngineSaysWhatTheNaiveEvaluatorSays(@ForAll long seed) {
        RandomSigma random = new RandomSigma(seed);
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < RULES; i++) {
            yaml.append(i == 0 ? "" : "---\n")
                    .append(random.rule().replace("id: t\n", "id: r" + i + "\n"));
        }
        RuleSet rules = RuleSet.of(yaml.toString());
        assertThat(rules.problems()).as(yaml.toString()).isEmpty();
        List<NaiveRule> naive = NaiveRule.read(yaml.toString());
        Detector detector = rules.detector();
        for (int i = 0; i < EVENTS; i++) {
            String json = random.event();
            NaiveEvent event = new NaiveEvent(json);
            List<String> expected =
                    naive.stream().filter(rule -> rule.matches(event)).map(NaiveRule::id).toList();
            List<String> hits = detector.detect(json).stream().map(Hit::ruleId).sorted().toList();
            assertThat(hits).as("%s%n%s", json, yaml).isEqualTo(expected);
        }
    }
}
