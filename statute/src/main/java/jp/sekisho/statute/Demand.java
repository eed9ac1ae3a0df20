package jp.sekisho.statute;

/// 求める事項: a phrase of a provision that asks for one act.
///
/// @param path the provision
/// @param from first character in the clean text of the provision
/// @param to the place after its last character there
/// @param range the same stretch in the original
/// @param text the words
public record Demand(String path, int from, int to, Range range, String text) {

    static Demand in(Node node, int from, int to) {
        return new Demand(
                node.path(),
                from,
                to,
                node.text().original(from, to),
                node.text().text().substring(from, to));
    }
}
