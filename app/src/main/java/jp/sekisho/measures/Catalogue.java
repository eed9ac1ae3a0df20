package jp.sekisho.measures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Rules the program proposes, of one version. [CatalogueRule] and [About] are their form: a member
/// that is missing or that they do not know is refused. `catalogue.schema.json` says the same to editors.
record Catalogue(String version, List<CatalogueRule> rules) {
    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    Catalogue {
        rules = List.copyOf(rules);
    }

    /// Reads a catalogue; every rule must be one that something can judge.
    ///
    /// @throws IllegalArgumentException naming file, line and what was expected
    static Catalogue read(String file, InputStream content, Set<String> criteria) {
        var rules = new ArrayList<CatalogueRule>();
        var version = "";
        var numbers = new HashSet<String>();
        try (var parser = STRICT.createParser(content)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
                    continue;
                }
                if (parser.currentName().equals("version")) {
                    version = parser.nextStringValue();
                } else if (parser.currentName().equals("rules")) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        var line = parser.currentTokenLocation().getLineNr();
                        rules.add(rule(file, line, criteria, numbers, parser::readValueAs));
                    }
                }
            }
        } catch (JacksonException broken) {
            var line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw refused(file, line, broken.getOriginalMessage());
        }
        if (version == null || version.isBlank() || rules.isEmpty()) {
            throw refused(file, 1, "a version and at least one rule are expected");
        }
        return new Catalogue(version, rules);
    }

    private static CatalogueRule rule(
            String file,
            int line,
            Set<String> criteria,
            Set<String> numbers,
            Function<Class<CatalogueRule>, CatalogueRule> read) {
        CatalogueRule rule;
        try {
            rule = read.apply(CatalogueRule.class);
            rule.points("");
            rule.pointsAlso("");
        } catch (PatternSyntaxException bad) {
            throw refused(file, line, "clue is not a pattern: " + bad.getPattern());
        } catch (JacksonException bad) {
            throw refused(file, line, "rule: " + bad.getOriginalMessage());
        }
        if (!criteria.contains(rule.criterion())) {
            throw refused(file, line, rule.number() + ": no criterion " + rule.criterion());
        }
        if (!numbers.add(rule.number())) {
            throw refused(file, line, rule.number() + ": this number stands twice");
        }
        return rule;
    }

    private static IllegalArgumentException refused(String file, int line, String reason) {
        return new IllegalArgumentException(file + ":" + line + ": " + reason);
    }

    static Catalogue shipped(Set<String> criteria) {
        var name = "catalogue.json";
        try (var stream = Catalogue.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException(name + " is missing from the program");
            }
            return read(name, stream, criteria);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Map<String, CatalogueRule> byNumber() {
        return rules.stream().collect(Collectors.toMap(CatalogueRule::number, Function.identity()));
    }
}
