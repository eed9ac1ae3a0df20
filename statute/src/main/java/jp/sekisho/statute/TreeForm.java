package jp.sekisho.statute;

import java.util.Locale;

/// The outline of a reading for people: one line a node, then the doubts and the count of characters.
final class TreeForm {
    private static final int WIDEST = 44;

    private final StringBuilder out = new StringBuilder();

    private TreeForm() {}

    static String of(Reading reading) {
        TreeForm form = new TreeForm();
        form.write(reading.root(), 0);
        reading.flags().forEach(form::flag);
        Tally tally = reading.tally();
        form.out.append(
                "原文 %,d字 ＝ 条文 %,d字 ＋ 除いた字 %,d字（柱・ページ番号 %,d字、記号 %,d字）%n"
                        .formatted(
                                tally.original(),
                                tally.text(),
                                tally.omitted(),
                                tally.pageFurniture(),
                                tally.marks()));
        return form.out.toString();
    }

    private void write(Node node, int level) {
        if (node.kind() != Node.Kind.REGULATION) {
            line(node, level);
        }
        int below = node.kind() == Node.Kind.REGULATION ? 0 : level + 1;
        node.children().forEach(child -> write(child, below));
    }

    private void line(Node node, int level) {
        StringBuilder words = new StringBuilder();
        for (Passage part : java.util.List.of(node.marker(), node.caption(), node.text())) {
            if (!part.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ").append(part.text().replace('\n', ' '));
            }
        }
        String shown = words.length() <= WIDEST ? words.toString() : cut(words) + "…";
        out.append("  ".repeat(level)).append(label(node)).append(shown).append('\n');
    }

    private static String cut(StringBuilder words) {
        int end = Character.isHighSurrogate(words.charAt(WIDEST - 1)) ? WIDEST - 1 : WIDEST;
        return words.substring(0, end);
    }

    private static String label(Node node) {
        boolean plain = node.marker().isEmpty() && node.kind() != Node.Kind.ARTICLE;
        return plain ? "[" + node.path().replaceAll("^.*条(?=第1項$)", "") + "] " : "";
    }

    private void flag(Flag flag) {
        out.append(
                "? %s %s: %s%n"
                        .formatted(
                                flag.path(),
                                flag.kind().name().toLowerCase(Locale.ROOT),
                                flag.detail()));
    }
}
