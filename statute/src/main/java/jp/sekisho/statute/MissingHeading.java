package jp.sekisho.statute;

import java.util.List;

/// An article without caption among articles with captions, a numbered heading without a title.
final class MissingHeading {
    private static final int FEWEST = 4;

    private MissingHeading() {}

    static void raise(Tree tree, Node node) {
        if (node.kind() == Node.Kind.REGULATION) {
            List<Node> articles =
                    node.all()
                            .filter(child ->
                                    child.kind() == Node.Kind.ARTICLE && !child.isDeleted())
                            .toList();
            lookFor(tree, articles, "条に見出しがありません。前条と共通の見出しかもしれません。");
        } else {
            lookFor(
                    tree,
                    node.children(Node.Kind.ITEM).stream()
                            .filter(item -> !item.isDeleted())
                            .toList(),
                    "号に見出しがありません。ほかの号にはあります。");
        }
    }

    private static void lookFor(Tree tree, List<Node> siblings, String detail) {
        long without = siblings.stream().filter(node -> node.caption().isEmpty()).count();
        if (siblings.size() < FEWEST || without == 0 || without * 5 > siblings.size()) {
            return;
        }
        for (Node node : siblings) {
            if (node.caption().isEmpty()) {
                Range place = node.marker().isEmpty() ? node.range() : node.marker().range();
                tree.doubts()
                        .raise(
                                Flag.Kind.MISSING_HEADING,
                                place,
                                node.anchor(),
                                detail,
                                Doubts.asPrinted());
            }
        }
    }
}
