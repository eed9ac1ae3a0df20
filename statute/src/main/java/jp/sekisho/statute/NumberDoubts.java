package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Numbers that are missing, stand twice or stand in another order, among the children of one node.
final class NumberDoubts {

    private NumberDoubts() {}

    static void raise(Tree tree, Node parent) {
        for (Node.Kind kind : Node.Kind.values()) {
            if (kind == Node.Kind.ARTICLE || parent.children().isEmpty()) {
                continue;
            }
            check(tree, parent.children(kind));
        }
        if (parent.kind() == Node.Kind.REGULATION || parent.kind() == Node.Kind.SUPPLEMENT) {
            check(tree, articles(parent));
        }
    }

    /// Articles are counted through all chapters of the main provisions.
    private static List<Node> articles(Node parent) {
        List<Node> found = new ArrayList<>();
        for (Node child : parent.children()) {
            if (child.kind() == Node.Kind.ARTICLE) {
                found.add(child);
            } else if (child.kind() != Node.Kind.SUPPLEMENT && child.depth() < Node.ARTICLE_DEPTH) {
                found.addAll(articles(child));
            }
        }
        return found;
    }

    private static void check(Tree tree, List<Node> siblings) {
        Set<Numeral> present =
                siblings.stream()
                        .map(Node::number)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Numeral highest = null;
        Node before = null;
        for (Node node : siblings) {
            Numeral number = node.number();
            if (number == null || node.style() == Style.BULLET) {
                continue;
            }
            Numeral expectedAfter = highest;
            if (expectedAfter == null) {
                if (!startsWell(node, number)) {
                    gap(tree, node, "「" + shown(node) + "」から始まっています。前の番号がありません。");
                }
            } else if (number.compareTo(expectedAfter) < 0) {
                order(tree, node, before);
            } else if (number.equals(expectedAfter)) {
                gap(tree, node, "「" + shown(node) + "」が二度あります。");
            } else if (!follows(node, number, expectedAfter)
                    && !present.contains(expectedAfter.successor())) {
                gap(
                        tree,
                        node,
                        "「"
                                + (before == null ? "" : shown(before))
                                + "」の次が「"
                                + shown(node)
                                + "」です。間の番号がありません。");
            }
            Numeral through = node.through();
            Numeral here = through == null ? number : through;
            highest = highest == null || here.compareTo(highest) > 0 ? here : highest;
            before = node;
        }
    }

    private static boolean startsWell(Node node, Numeral number) {
        return node.style() == Style.HYPHENATED ? number.last() == 1 : number.isFirst();
    }

    private static boolean follows(Node node, Numeral number, Numeral before) {
        if (node.style() != Style.HYPHENATED) {
            return number.follows(before);
        }
        return number.parts().size() == before.parts().size()
                ? number.last() == before.last() + 1 || number.last() == 1
                : true;
    }

    private static String shown(Node node) {
        return node.marker().isEmpty() ? node.path() : node.marker().text();
    }

    private static Range place(Node node) {
        return node.marker().isEmpty()
                ? new Range(node.anchor(), node.anchor() + 1)
                : node.marker().range();
    }

    private static void gap(Tree tree, Node node, String detail) {
        tree.doubts()
                .raise(
                        Flag.Kind.GAP_IN_NUMBERS,
                        place(node),
                        node.anchor(),
                        detail,
                        Doubts.asPrinted());
    }

    private static void order(
            Tree tree, Node node, @org.jspecify.annotations.Nullable Node before) {
        String after = before == null ? "" : "「" + shown(before) + "」のあとに";
        tree.doubts()
                .raise(
                        Flag.Kind.READING_ORDER,
                        place(node),
                        node.anchor(),
                        after + "「" + shown(node) + "」があり、番号の順になっていません。",
                        Doubts.asPrinted());
    }
}
