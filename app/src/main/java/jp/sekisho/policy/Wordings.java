package jp.sekisho.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sekisho.statute.Clause;
import jp.sekisho.statute.Node;
import jp.sekisho.statute.Node.Kind;
import jp.sekisho.statute.Reading;
import org.jspecify.annotations.Nullable;

/// From a reading to the clauses of an edition. An article with one paragraph is one clause; with
/// several, the article only holds them together.
final class Wordings {
    private final Map<String, Clause> clauses = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Wording.Clause> wording = new ArrayList<>();

    private Wordings(Reading reading) {
        reading.clauses().forEach(clause -> clauses.put(clause.node().path(), clause));
    }

    static Wording of(Reading reading, String name) {
        var wordings = new Wordings(reading);
        wordings.visit(reading.root(), -1, 0, "", "");
        var terms =
                reading.terms().stream()
                        .map(term ->
                                new Wording.Defined(
                                        wordings.places.getOrDefault(term.path(), -1),
                                        term.word(),
                                        term.definition()))
                        .toList();
        var title = reading.title().isBlank() ? name : reading.title();
        return new Wording(title, wordings.wording, terms);
    }

    /// @param above the citation of what stands above
    /// @param mark what stands before the marks of the strip: the paragraph's number, if there are
    ///     several
    private void visit(Node node, int parent, int depth, String above, String mark) {
        for (var child : node.children()) {
            switch (child.kind()) {
                case ARTICLE, SUPPLEMENT -> article(child);
                case PARAGRAPH -> paragraph(child, parent, depth, above);
                case ITEM, SUBITEM, HEADING -> item(child, parent, depth, above, mark);
                case PREAMBLE -> add(child, child, -1, 0, "前文", "前文", "");
                case REGULATION, PART, CHAPTER, SECTION, SUBSECTION, DIVISION ->
                        visit(child, parent, depth, above, mark);
                case TITLE,
                        INSTRUMENT,
                        HISTORY,
                        ENACTMENT,
                        CONTENTS,
                        FRONT,
                        ANNEX,
                        FORM,
                        NOTE,
                        FOOTNOTE -> {
                    // Not provisions: they stay in the original and its reading.
                }
            }
        }
    }

    private void article(Node article) {
        var label = Labels.of(article);
        var paragraphs = article.children(Kind.PARAGRAPH);
        if (paragraphs.size() == 1) {
            var only = paragraphs.getFirst();
            var place = add(article, only, -1, 0, label, label, "");
            places.put(only.path(), place);
            visit(only, place, 0, label, "");
        } else {
            visit(article, add(article, article, -1, 0, label, label, ""), 0, label, "");
        }
    }

    private void paragraph(Node paragraph, int parent, int depth, String above) {
        var number = paragraph.number();
        var digits = number == null ? "" : number.toString();
        var path = above + "第" + Labels.digits(digits) + "項";
        var label = paragraph.marker().isEmpty() ? "" : Labels.digits(digits);
        var place = add(paragraph, paragraph, parent, depth, path, label, digits + "項");
        visit(paragraph, place, depth + 1, path, digits);
    }

    private void item(Node item, int parent, int depth, String above, String mark) {
        var label = Labels.of(item);
        var place =
                add(item, item, parent, depth, above + label, label, mark + Labels.narrow(label));
        visit(item, place, depth + 1, above + label, "");
    }

    /// @param named what is cited, such as the article
    /// @param worded what holds the words, such as its only paragraph
    private int add(
            Node named,
            Node worded,
            int parent,
            int depth,
            String path,
            String label,
            String mark) {
        var clause = clauses.get(worded.path());
        places.put(named.path(), wording.size());
        wording.add(
                new Wording.Clause(
                        parent,
                        depth,
                        named.kind().name(),
                        path,
                        label,
                        mark,
                        named.kind() == Kind.ARTICLE ? named.captionText() : "",
                        named.kind() == Kind.ARTICLE
                                ? worded == named ? "" : worded.captionText()
                                : named.captionText(),
                        worded.text().text(),
                        kind(clause),
                        asked(clause)));
        return wording.size() - 1;
    }

    private static ClauseKind kind(@Nullable Clause clause) {
        return clause == null ? ClauseKind.CONTAINER : ClauseKind.valueOf(clause.kind().name());
    }

    private static List<Wording.Asked> asked(@Nullable Clause clause) {
        if (clause == null) {
            return List.of();
        }
        var whole = clause.demands().isEmpty();
        return clause.asked().stream()
                .map(demand ->
                        new Wording.Asked(
                                demand.text(), whole ? 0 : demand.from(), whole ? 0 : demand.to()))
                .toList();
    }
}
