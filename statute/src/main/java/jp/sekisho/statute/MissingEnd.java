package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;

/// The text has no 附則, or neither number nor date of enactment: its end, or its head, did not come along.
final class MissingEnd {

    private MissingEnd() {}

    static void raise(Tree tree) {
        Node root = tree.root();
        boolean supplement = !root.children(Node.Kind.SUPPLEMENT).isEmpty();
        boolean dated =
                !root.children(Node.Kind.INSTRUMENT).isEmpty()
                        || !root.children(Node.Kind.HISTORY).isEmpty();
        boolean missing = tree.headings() ? !supplement && !dated : !supplement;
        if (!missing || tree.ink().length == 0) {
            return;
        }
        List<String> lacking = new ArrayList<>();
        lacking.add("附則");
        if (!dated) {
            lacking.add("番号");
            lacking.add("制定年月日");
        }
        int end = tree.ink().offset(tree.ink().length - 1);
        tree.doubts()
                .raise(
                        Flag.Kind.MISSING_END,
                        new Range(end, end + 1),
                        end,
                        String.join("、", lacking) + "がありません。写しの終わりが欠けているおそれがあります。",
                        Doubts.asPrinted());
    }
}
