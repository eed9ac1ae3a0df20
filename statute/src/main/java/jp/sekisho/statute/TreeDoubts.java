package jp.sekisho.statute;

/// Raises the doubts that only the whole tree can show.
final class TreeDoubts {

    private TreeDoubts() {}

    static void raise(Tree tree) {
        tree.root()
                .all()
                .forEach(node -> {
                    NumberDoubts.raise(tree, node);
                    if (node.kind().isProvision()) {
                        Truncated.raise(tree, node);
                        ItemsLost.raise(tree, node);
                    }
                    MissingHeading.raise(tree, node);
                });
        Unreadable.raise(tree);
        MissingEnd.raise(tree);
    }
}
