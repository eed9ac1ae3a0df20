package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks of each node what it means: kind, demands, terms.
final class Meanings {
    private final Edits edits;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();

    private Meanings(Edits edits) {
        this.edits = edits;
    }

    static Meaning of(Tree tree, Edits edits) {
        Meanings meanings = new Meanings(edits);
        meanings.visit(tree.root(), null, new ClauseKinds.Context(false, false, false));
        KindChecks.check(edits, meanings.clauses);
        List<Clause> edited = DemandEdits.apply(meanings.clauses, edits);
        return new Meaning(edited, meanings.terms);
    }

    private void visit(Node node, @Nullable ClauseKind above, ClauseKinds.Context context) {
        ClauseKind kind = null;
        if (node.kind().isProvision()) {
            List<int[]> demands = DemandGrammar.find(node.text());
            ClauseKind said = edits.kind(node.anchor());
            kind = said != null ? said : ClauseKinds.of(node, above, context, demands);
            clauses.add(
                    new Clause(
                            node,
                            kind,
                            kind == ClauseKind.JUDGED ? demands(node, demands) : List.of()));
        }
        terms.addAll(Terms.of(node, kind == ClauseKind.DEFINITION));
        boolean definitions = context.definitions() || isAboutTerms(node);
        boolean cases =
                node.kind().isProvision()
                        && kind == ClauseKind.JUDGED
                        && ClauseKinds.listsCases(node);
        boolean supplement = context.supplement() || node.kind() == Node.Kind.SUPPLEMENT;
        for (Node child : node.children()) {
            visit(child, kind, new ClauseKinds.Context(definitions, cases, supplement));
        }
    }

    private static boolean isAboutTerms(Node node) {
        boolean titled = node.kind() == Node.Kind.ARTICLE || node.kind() == Node.Kind.HEADING;
        String caption = node.captionText();
        return titled
                && (caption.endsWith("定義") || caption.endsWith("用語") || caption.endsWith("用語の意義"));
    }

    private static List<Demand> demands(Node node, List<int[]> places) {
        return places.stream().map(place -> Demand.in(node, place[0], place[1])).toList();
    }
}
