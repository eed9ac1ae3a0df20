package jp.sekisho.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekisho.statute.Node;
import jp.sekisho.statute.Node.Kind;

/// A node of the tree that was read. An article with one paragraph is shown as one.
///
/// @param at where its words begin in the original: the place its corrections name
/// @param doubts numbers of the doubts inside it but not inside its children
record Twig(
        Node named, Node worded, int at, List<Doubt> doubts, boolean chosen, List<Twig> children) {
    static List<Twig> of(Node parent, List<Doubt> doubts, int chosen) {
        var twigs = new ArrayList<Twig>();
        for (var child : parent.children()) {
            twigs.add(twig(child, doubts, chosen));
        }
        return twigs;
    }

    private static Twig twig(Node node, List<Doubt> doubts, int chosen) {
        var paragraphs = node.children(Kind.PARAGRAPH);
        var merged = node.kind() == Kind.ARTICLE && paragraphs.size() == 1;
        var worded = merged ? paragraphs.getFirst() : node;
        var own =
                doubts.stream()
                        .filter(doubt -> {
                            var holder = node.at(doubt.flag().range().from());
                            return holder == node || holder == worded;
                        })
                        .filter(doubt -> within(node, doubt))
                        .toList();
        var at = worded.anchor();
        return new Twig(node, worded, at, own, at == chosen, of(worded, doubts, chosen));
    }

    private static boolean within(Node node, Doubt doubt) {
        return node.range().contains(doubt.flag().range().from());
    }

    public String label() {
        return named.marker().text();
    }

    public String heading() {
        return named.kind() == Kind.ARTICLE
                ? named.caption().text() + worded.caption().text()
                : named.caption().text();
    }

    public String text() {
        return worded.text().text();
    }

    /// The twig that begins there, with everything that can be done to it.
    static Optional<Twig> find(List<Twig> twigs, int at) {
        for (var twig : twigs) {
            if (twig.at == at) {
                return Optional.of(twig);
            }
            var below = find(twig.children, at);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
