package jp.sekisho.statute;

/// A text promises items (次の各号に掲げる…), and none follow.
final class ItemsLost {

    private ItemsLost() {}

    static void raise(Tree tree, Node node) {
        String text = Paths.squeeze(node.text().text());
        boolean lost =
                !text.isEmpty()
                        && !text.contains("次の表")
                        && !text.contains("別表")
                        && node.children().isEmpty()
                        && LostItems.announces(text)
                        && node.text().text().indexOf('\n') < 0;
        if (!lost || isFollowedByList(tree, node)) {
            return;
        }
        Range range = node.text().range();
        tree.doubts()
                .raise(
                        Flag.Kind.ITEMS_LOST,
                        range,
                        node.anchor(),
                        "「次の」ものを挙げるとありますが、続く号がありません。",
                        Doubts.asPrinted());
    }

    /// A heading's sentence may announce the headings or annexes that come next to it.
    private static boolean isFollowedByList(Tree tree, Node node) {
        return node.kind() == Node.Kind.HEADING
                && tree.root().at(node.range().to() + 1).depth() > node.depth();
    }
}
