package jp.sekisho.statute;

/// A reading, and single nodes of it, in the forms that leave the program.
public final class Print {

    private Print() {}

    /// The reading as one JSON object for machines. Offsets of demands count code points of the original.
    public static String json(Reading reading) {
        return JsonForm.of(reading);
    }

    /// The reading as 法令標準XML. What that form has no name for (a numbered heading) becomes 項, 号 and 細分 of its depth.
    public static String xml(Reading reading) {
        return LawXml.of(reading);
    }

    /// The reading as an indented outline for people, with its doubts.
    public static String tree(Reading reading) {
        return TreeForm.of(reading);
    }

    /// One node with all below it, as it would be printed on a page: indented by its depth.
    public static String text(Node node) {
        return TextForm.of(node);
    }

    /// One node with all below it as a JSON object: path, kind, num, caption, text, from, to, children.
    /// Offsets count code points of `original`.
    public static String textJson(Node node, String original) {
        return NodeJson.of(node, original);
    }
}
