package jp.sekisho.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What random rules do not hold: placeholders, filters, and what a wrong rule is told.
class SpecificationTest {
    @TempDir Path folder;

    private static String rule(String id, String source, String detection) {
        return "title: %s\nid: %s\nlogsource: {%s}\ndetection:\n%s\n"
                .formatted(id, id, source, detection.indent(2).stripTrailing());
    }

    private static List<String> hits(String yaml, String event) {
        return hits(RuleSet.of(yaml), event);
    }

    private static List<String> hits(RuleSet rules, String event) {
        return rules.detector().detect(event).stream().map(Hit::ruleId).sorted().toList();
    }

    @Test
    void aFilterKeepsTheRulesThatItNamesSilent() {
        String yaml =
                rule("r1", "product: windows", "s: {a: 1}\ncondition: s")
                        + "---\n"
                        + rule("r2", "product: windows", "s: {a: 1}\ncondition: s")
                        + "---\n"
                        + rule("r3", "product: linux", "s: {a: 1}\ncondition: s")
                        + """
                        ---
                        title: Administrators
                        logsource: {product: windows}
                        filter:
                          rules: [r1, r3]
                          selection: {user|startswith: adm_}
                          condition: selection
                        """;
        assertThat(hits(yaml, "{\"a\":1,\"user\":\"adm_x\"}")).containsExactly("r2", "r3");
        assertThat(hits(yaml, "{\"a\":1,\"user\":\"x\"}")).containsExactly("r1", "r2", "r3");
    }

    @Test
    void aFilterOfAnyRuleMeetsAllOfItsSource() {
        String yaml =
                rule("r1", "product: windows", "s: {a: 1}\ncondition: s")
                        + """
                        ---
                        title: All
                        logsource: {product: windows}
                        filter:
                          rules: any
                          selection: {user: x}
                          condition: selection
                        """;
        assertThat(hits(yaml, "{\"a\":1,\"user\":\"x\"}")).isEmpty();
        assertThat(hits(yaml, "{\"a\":1}")).containsExactly("r1");
    }

    @Test
    void aPlaceholderStandsForEachLineOfItsFile() throws IOException {
        Files.writeString(folder.resolve("admins.txt"), "# heads\nroot\n\nadm_*\n");
        Path rules = folder.resolve("r.yml");
        Files.writeString(
                rules,
                rule(
                        "r",
                        "product: any",
                        "s:\n  user|expand: 'x-%admins%'\n  host|expand|contains: '\\%50'\ncondition: s"));
        RuleSet set = RuleSet.load(RuleSet.Options.DEFAULT.withPlaceholders(folder), rules);
        assertThat(hits(set, "{\"user\":\"X-Root\",\"host\":\"a%50b\"}")).containsExactly("r");
        assertThat(hits(set, "{\"user\":\"x-adm_9\",\"host\":\"%50\"}")).containsExactly("r");
        assertThat(hits(set, "{\"user\":\"x-other\",\"host\":\"%50\"}")).isEmpty();
        assertThat(RuleSet.load(rules).problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains("admins"));
    }

    @Test
    void severalConditionsAreJoinedByOr() {
        String yaml =
                rule("r", "product: any", "a: {a: 1}\nb: {b: 1}\ncondition: [a, b and not a]");
        assertThat(hits(yaml, "{\"b\":1}")).containsExactly("r");
        assertThat(hits(yaml, "{\"a\":1,\"b\":1}")).containsExactly("r");
        assertThat(hits(yaml, "{\"c\":1}")).isEmpty();
    }

    @Test
    void nullAndEmptyAndMissingAreKeptApart() {
        String yaml =
                rule("null", "product: any", "s: {f: null}\ncondition: s")
                        + "---\n"
                        + rule("empty", "product: any", "s: {f: ''}\ncondition: s")
                        + "---\n"
                        + rule("exists", "product: any", "s: {f|exists: true}\ncondition: s")
                        + "---\n"
                        + rule("absent", "product: any", "s: {f|exists: false}\ncondition: s");
        assertThat(hits(yaml, "{\"g\":1}")).containsExactly("absent", "null");
        assertThat(hits(yaml, "{\"f\":null}")).containsExactly("exists", "null");
        assertThat(hits(yaml, "{\"f\":\"\"}")).containsExactly("empty", "exists");
        assertThat(hits(yaml, "{\"f\":0}")).containsExactly("exists");
    }

    private static final String[][] WRONG = {
        {"s: {f|contian: x}", "s", "contian", "5"},
        {"s: {f|re: '(?=x)'}", "s", "look-around", "5"},
        {"s: {f|re: '(x'}", "s", "close every bracket", "5"},
        {"s: {f|re: '(a|b){999}c(a|b){999}'}", "s", "lower the counts", "5"},
        {"s: {f|cidr: 10.0.0/8}", "s", "10.0.0/8", "5"},
        {"s: {f|lt: many}", "s", "many", "5"},
        {"s: {f|exists: maybe}", "s", "exists: true", "5"},
        {"s: {f: x}", "s and t", "which the detection does not hold", "6"},
        {"s: {f: x}", "1 of t*", "no selection matches", "6"},
        {"s: {f: x}", "s and", "cannot be read", "6"},
        {"s: {f: x}", "s | count() > 5", "correlation document", "6"},
        {"s: {f: [a, null]}", "s", "null stands in a list", "5"},
        {"s: {f|base64: 'a*'}", "s", "wildcard", "5"},
        {"s: {f|contains|startswith: a}", "s", "cannot stand together", "5"}
    };

    @Test
    void aWrongRuleIsToldWhereAndWhyAndWhatHelps() {
        for (String[] wrong : WRONG) {
            String yaml = rule("r", "product: windows", wrong[0] + "\ncondition: " + wrong[1]);
            assertThat(RuleSet.of(yaml).problems())
                    .as(yaml)
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.isWarning()).isFalse();
                        assertThat(problem.toString()).contains(wrong[2]);
                        assertThat(problem.line()).isEqualTo(Integer.parseInt(wrong[3]));
                    });
        }
    }

    @Test
    void aWrongRuleDoesNotKeepOthersFromTheirWork() {
        String yaml =
                rule("bad", "product: any", "s: {f|nonsense: x}\ncondition: s")
                        + "---\n"
                        + rule("good", "product: any", "s: {f: x}\ncondition: s");
        RuleSet rules = RuleSet.of(yaml);
        assertThat(hits(rules, "{\"f\":\"x\"}")).containsExactly("good");
        assertThat(rules.problems().stream().filter(p -> !p.isWarning()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(5);
                    assertThat(problem.reason(Locale.JAPANESE)).contains("nonsense");
                    assertThat(problem.remedy(Locale.JAPANESE)).isNotEmpty();
                });
    }

    @Test
    void aRuleOfWhichNoSourceIsKnownIsReported() {
        String yaml = rule("r", "product: toaster, service: crumbs", "s: {f: x}\ncondition: s");
        assertThat(RuleSet.of(yaml).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isWarning()).isTrue();
                    assertThat(problem.toString()).contains("toaster");
                });
    }
}
