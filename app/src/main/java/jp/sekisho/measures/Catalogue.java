package jp.sekisho.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekisho.shared.Criterion;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rules that ship with the program. Loading fails on a rule that nothing could judge.
@Component
class Catalogue {
    private final List<CatalogueRule> rules;

    Catalogue(JsonMapper json, List<Criterion> criteria) {
        try (var stream = Catalogue.class.getResourceAsStream("catalogue.json")) {
            if (stream == null) {
                throw new IOException("catalogue.json is missing from the program");
            }
            rules = json.readValue(stream, Content.class).rules();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var known = criteria.stream().map(Criterion::name).collect(Collectors.toSet());
        var numbers = new HashSet<String>();
        for (var rule : rules) {
            if (!known.contains(rule.criterion()) || !numbers.add(rule.number())) {
                throw new IllegalArgumentException("catalogue.json: rule " + rule.number());
            }
        }
    }

    private record Content(String version, List<CatalogueRule> rules) {}

    List<CatalogueRule> rules() {
        return rules;
    }

    Map<String, CatalogueRule> byNumber() {
        return rules.stream().collect(Collectors.toMap(CatalogueRule::number, Function.identity()));
    }
}
