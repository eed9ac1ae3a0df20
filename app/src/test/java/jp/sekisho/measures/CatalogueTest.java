package jp.sekisho.measures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final String RULE =
            """
            {"version": "1",
             "rules": [
              {"number": "1-1", "title": "試す", "way": "RECORDED", "basis": "REGULATION",
               "basisText": "", "source": "", "verified": true, "criterion": "some.criterion",
               "parameters": {"days": 31}, "responsible": "CHIEF", "recurs": "monthly", "hangs": "DEMAND",
               "clue": "試験", "also": "",
               "about": {"hours": 1, "field": 1, "protects": ["C"], "threats": [1],
                         "guideline": "運用", "jis": ["5.1"], "mapped": false, "evidence": "記録"}}
            ]}
            """;

    @Test
    void theRulesThatShipAreTheFirstStage() throws IOException {
        var rules = shipped().rules();
        assertThat(rules)
                .filteredOn(rule -> rule.hangs() == CatalogueRule.Hangs.DOCUMENT)
                .hasSize(3);
        assertThat(rules)
                .filteredOn(rule -> rule.hangs() == CatalogueRule.Hangs.DEMAND)
                .hasSize(34);
        assertThat(rules)
                .extracting(rule -> rule.about().field())
                .containsAll(Set.of(1, 2, 3, 4, 5, 6, 7, 8));
        assertThat(rules).filteredOn(rule -> rule.way() == Way.COMPUTED).hasSizeGreaterThan(13);
        assertThat(rules).extracting(CatalogueRule::way).contains(Way.RECORDED, Way.ATTESTED);
    }

    /// The share of rules that need nobody's word may not fall.
    @Test
    void halfOfTheRulesAreJudgedFromData() throws IOException {
        var rules = shipped().rules();
        var computed = rules.stream().filter(rule -> rule.way() == Way.COMPUTED).count();
        assertThat(computed * 2).isGreaterThanOrEqualTo(rules.size());
    }

    @Test
    void aRuleIsReadWithAllItSays() {
        var catalogue = read(RULE);
        assertThat(catalogue.version()).isEqualTo("1");
        assertThat(catalogue.byNumber().get("1-1").about().evidence()).isEqualTo("記録");
    }

    @Test
    void whatShipsObeysTheSchema() throws IOException {
        assertThat(againstSchema(text())).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatTheLoaderRefuses() {
        assertThat(againstSchema(RULE)).isEmpty();
        Stream.of(
                        RULE.replace("\"hours\": 1", "\"hours\": 0"),
                        RULE.replace("[\"5.1\"]", "[\"9.1\"]"),
                        RULE.replace("\"field\": 1", "\"field\": 9"),
                        RULE.replace("\"clue\": \"試験\", ", ""),
                        RULE.replace("\"試験\"", "\"\""),
                        RULE.replace("\"also\"", "\"besides\""),
                        RULE.replace("\"REGULATION\"", "\"LAW\""),
                        RULE.replace("monthly", "weekly"),
                        RULE.replace("monthly", ""),
                        RULE.replace("RECORDED", "COMPUTED"),
                        RULE.replace("RECORDED", "GUESSED"),
                        RULE.replace("[\"C\"]", "[]"),
                        RULE.replace("[1]", "[6]"),
                        RULE.replace("\"1-1\"", "\"1\""),
                        "{\"version\": \"1\", \"rules\": []}")
                .forEach(bad -> {
                    refused(bad, "test.json:");
                    assertThat(againstSchema(bad)).as(bad).isNotEmpty();
                });
    }

    @Test
    void aBadRuleIsRefusedWithItsLine() {
        refused(
                RULE.replace("some.criterion", "no.such"),
                "test.json:3: 1-1: no criterion no.such");
        refused(RULE.replace("\"hours\": 1", "\"hours\": 0"), "test.json:3", "hours is not");
        refused(RULE.replace("[\"5.1\"]", "[\"9.1\"]"), "test.json:3", "jis is not a list");
        refused(RULE.replace("\"field\": 1", "\"field\": 9"), "test.json:3", "field is not 1 to 8");
        refused(RULE.replace("試験", "(試験"), "test.json:3", "clue is not a pattern");
        refused(RULE.replace("\"clue\": \"試験\", ", ""), "test.json:3", "clue");
        refused(RULE.replace("\"also\"", "\"besides\""), "test.json:3", "also");
        refused(RULE.replace("\"REGULATION\"", "\"LAW\""), "test.json:3", "a legal basis needs");
        refused(RULE.replace("]}\n", ""), "test.json:");
        refused(RULE.replace("monthly", "weekly"), "test.json:3", "not a recurrence: weekly");
        refused(RULE.replace("monthly", ""), "test.json:3", "recurs says how often");
        refused("{\"version\": \"1\", \"rules\": []}", "test.json:1", "at least one rule");
        refused("こんにちは", "test.json:1");
    }

    @Test
    void aNumberThatStandsTwiceIsRefusedWithTheSecondLine() {
        var rule = RULE.substring(RULE.indexOf("  {"), RULE.lastIndexOf("]}"));
        refused(
                RULE.replace(rule, rule.strip() + ",\n" + rule),
                "test.json:9: 1-1: this number stands twice");
    }

    private static void refused(String content, String... parts) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains(parts);
    }

    private static Catalogue read(String content) {
        return Catalogue.read(
                "test.json",
                new ByteArrayInputStream(content.getBytes(UTF_8)),
                Set.of("some.criterion"));
    }

    private static List<Error> againstSchema(String content) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Catalogue.class.getResourceAsStream("catalogue.schema.json"))
                .validate(content, InputFormat.JSON);
    }

    private static String text() throws IOException {
        try (var stream = Catalogue.class.getResourceAsStream("catalogue.json")) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    private static Catalogue shipped() throws IOException {
        var text = text();
        var names =
                Pattern.compile("\"criterion\": \"([^\"]+)\"")
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        return Catalogue.read(
                "catalogue.json", new ByteArrayInputStream(text.getBytes(UTF_8)), names);
    }
}
