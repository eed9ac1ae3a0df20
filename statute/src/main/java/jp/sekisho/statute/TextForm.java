package jp.sekisho.statute;

/// One node as it would stand on a page.
final class TextForm {
    private final StringBuilder out = new StringBuilder();

    private TextForm() {}

    static String of(Node node) {
        TextForm form = new TextForm();
        form.write(node, 0);
        return form.out.toString();
    }

    private void write(Node node, int level) {
        boolean captionAbove =
                node.kind() == Node.Kind.ARTICLE || node.kind() == Node.Kind.PARAGRAPH;
        if (captionAbove && !node.caption().isEmpty()) {
            line(level, node.caption().text());
        }
        StringBuilder words = new StringBuilder(node.marker().text());
        if (!captionAbove) {
            add(words, node.caption().text());
        }
        add(words, node.text().text());
        int next = 0;
        if (node.kind() == Node.Kind.ARTICLE && !node.children().isEmpty()) {
            Node first = node.children().getFirst();
            if (first.kind() == Node.Kind.PARAGRAPH && first.marker().isEmpty()) {
                add(words, first.text().text());
                line(level, words.toString());
                first.children().forEach(child -> write(child, level + 1));
                next = 1;
            } else {
                line(level, words.toString());
            }
        } else if (!words.isEmpty()) {
            line(level, words.toString());
        }
        int below =
                node.kind() == Node.Kind.REGULATION || node.kind() == Node.Kind.ARTICLE
                        ? level
                        : level + 1;
        node.children().subList(next, node.children().size()).forEach(child -> write(child, below));
    }

    private static void add(StringBuilder words, String more) {
        if (!more.isEmpty()) {
            words.append(words.isEmpty() ? "" : "　").append(more);
        }
    }

    private void line(int level, String words) {
        String indent = "　".repeat(level);
        out.append(indent).append(words.replace("\n", "\n" + indent)).append('\n');
    }
}
