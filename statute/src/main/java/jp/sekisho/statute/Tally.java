package jp.sekisho.statute;

/// Where the characters of the original went, white space apart. Counted in code points; the parts add up.
///
/// @param original all of them
/// @param text those that stand in the text, marker or caption of a node
/// @param pageFurniture those of page numbers and running heads
/// @param marks those of bullets, markup and other signs that are no text
public record Tally(int original, int text, int pageFurniture, int marks) {

    public Tally {
        if (original != text + pageFurniture + marks) {
            throw new IllegalStateException(
                    "%d characters came in, but %d + %d + %d came out"
                            .formatted(original, text, pageFurniture, marks));
        }
    }

    /// Those that were left out of the text.
    public int omitted() {
        return pageFurniture + marks;
    }

    static Tally of(Ink ink, Node root) {
        int furniture = 0;
        int marks = 0;
        for (Omission omission : ink.omissions) {
            int count = count(ink.original, omission.range().from(), omission.range().to());
            if (omission.kind().isPageFurniture()) {
                furniture += count;
            } else {
                marks += count;
            }
        }
        int text =
                root.all()
                        .mapToInt(node ->
                                count(node.marker()) + count(node.caption()) + count(node.text()))
                        .sum();
        return new Tally(count(ink.original, 0, ink.original.length()), text, furniture, marks);
    }

    private static int count(Passage passage) {
        return count(passage.text(), 0, passage.text().length());
    }

    private static int count(String s, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            boolean second =
                    Character.isLowSurrogate(c)
                            && i > from
                            && Character.isHighSurrogate(s.charAt(i - 1));
            count += Script.isSpace(c) || second ? 0 : 1;
        }
        return count;
    }
}
