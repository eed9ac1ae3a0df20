package jp.sekisho.detect.rule;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/// Reads the documents of one file. A document that cannot be used becomes a problem; the others are
/// read all the same.
final class DocumentReader {
    private static final List<String> DETECTION_WORDS = List.of("condition", "timeframe");
    private static final List<String> FILTER_WORDS = List.of("condition", "rules");

    private final String file;
    private final DetectionReader detections;
    final List<Rule> rules = new ArrayList<>(1);
    final List<Correlation> correlations = new ArrayList<>(0);
    final List<Filter> filters = new ArrayList<>(0);
    final List<Problem> problems = new ArrayList<>(0);

    DocumentReader(String file, Placeholders placeholders) {
        this.file = file;
        this.detections = new DetectionReader(placeholders);
    }

    DocumentReader read(String text) {
        try {
            Yaml.documents(text).forEach(this::document);
        } catch (Refusal e) {
            problems.add(e.in(file));
        }
        return this;
    }

    private void document(Node node) {
        try {
            Section document = Section.of(node, file);
            checkTaxonomy(document);
            if (document.has("detection")) {
                rules.add(rule(document));
            } else if (document.has("correlation")) {
                correlations.add(new CorrelationReader(file).read(document));
            } else if (document.has("filter")) {
                filters.add(filter(document));
            } else {
                throw new Refusal(Flaw.NOT_A_RULE, document.line());
            }
        } catch (Refusal e) {
            problems.add(e.in(file));
        }
    }

    private static void checkTaxonomy(Section document) {
        String taxonomy = document.optionalText("taxonomy");
        if (taxonomy != null && !taxonomy.equals("sigma")) {
            throw new Refusal(Flaw.UNKNOWN_TAXONOMY, document.line("taxonomy"), taxonomy);
        }
    }

    private Rule rule(Section document) {
        String title = document.text("title");
        String id = document.optionalText("id");
        return new Rule(
                id == null ? title : id,
                document.optionalText("name"),
                title,
                document.level(Level.MEDIUM),
                document.texts("tags"),
                document.texts("fields"),
                document.section("logsource").logSource(),
                detections.read(document.section("detection"), DETECTION_WORDS),
                file,
                document.line());
    }

    private Filter filter(Section document) {
        Section filter = document.section("filter");
        List<String> references = Section.texts(filter.require("rules"));
        boolean all = references.equals(List.of("any"));
        if (references.isEmpty()) {
            throw new Refusal(Flaw.EMPTY_LIST, filter.line("rules"), "rules");
        }
        Expression expression = detections.read(filter, FILTER_WORDS);
        if (expression instanceof Expression.Not) {
            problems.add(
                    new Problem(file, filter.line("condition"), Flaw.NEGATED_FILTER, List.of()));
        }
        LogSource source =
                document.has("logsource")
                        ? document.section("logsource").logSource()
                        : LogSource.ANY;
        return new Filter(
                document.text("title"),
                all ? List.of() : references,
                source,
                expression,
                file,
                filter.line("rules"));
    }
}
