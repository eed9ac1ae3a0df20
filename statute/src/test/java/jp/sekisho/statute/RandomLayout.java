package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Prints a random regulation in a random layout: width of characters, wrapping, bullets, indentation, blank lines, page
/// numbers, running heads.
final class RandomLayout {
    private final Random random;
    private final boolean fullWidth;
    private final boolean bullets;
    private final boolean blankLines;
    private final boolean captionBeside;
    private final boolean indented;
    private final int wrap;
    private final int pageLength;
    private final List<String> lines = new ArrayList<>();

    RandomLayout(Random random) {
        this.random = random;
        this.fullWidth = random.nextBoolean();
        this.bullets = random.nextInt(4) == 0;
        this.blankLines = random.nextInt(3) == 0;
        this.captionBeside = random.nextInt(4) == 0;
        this.indented = random.nextBoolean();
        this.wrap = random.nextBoolean() ? 24 + random.nextInt(20) : 0;
        this.pageLength = random.nextInt(3) == 0 ? 15 + random.nextInt(20) : 0;
    }

    @Override
    public String toString() {
        return "full width %s, bullets %s, blank lines %s, caption beside %s, indented %s, wrap %d, page %d"
                .formatted(
                        fullWidth, bullets, blankLines, captionBeside, indented, wrap, pageLength);
    }

    String print(RandomRegulation regulation) {
        block(0, regulation.title());
        String pending = "";
        for (RandomRegulation.Part part : regulation.parts()) {
            boolean bracketed = part.kind() == Node.Kind.ARTICLE;
            String caption =
                    part.caption().isEmpty()
                            ? ""
                            : bracketed ? "（" + part.caption() + "）" : part.caption();
            String marker = (bullets && part.level() > 1 ? "- " : "") + part.marker();
            switch (part.kind()) {
                case ARTICLE -> {
                    if (!captionBeside) {
                        block(1, caption);
                    }
                    pending = captionBeside ? marker + caption : marker;
                }
                case CHAPTER, HEADING -> {
                    block(0, marker + "　" + caption);
                    if (!part.text().isEmpty()) {
                        block(part.level() + 1, part.text());
                    }
                }
                case SUPPLEMENT -> {
                    block(3, random.nextBoolean() ? "附　則" : marker);
                    pending = "";
                }
                default -> {
                    String first =
                            pending.isEmpty()
                                    ? marker
                                    : pending + (marker.isEmpty() ? "" : "　" + marker);
                    String words = caption.isEmpty() ? part.text() : caption + "　" + part.text();
                    block(part.level() - 1, first.isEmpty() ? words : first + "　" + words);
                    pending = "";
                }
            }
        }
        return paged(regulation.title());
    }

    private void block(int level, String words) {
        String text = fullWidth ? widen(words) : narrow(words);
        String indent = indented ? "　".repeat(level) : "";
        int from = 0;
        String hang = indent;
        while (wrap > 0 && text.length() - from > wrap - hang.length()) {
            int end = from + wrap - hang.length();
            while (end > from + 8
                            && "、。）」・(（）)- 　.．0123456789０１２３４５６７８９".indexOf(text.charAt(end)) >= 0
                    || Character.isLetter(text.charAt(end)) && text.charAt(end) < 128) {
                end--;
            }
            lines.add(hang + text.substring(from, end));
            from = end;
            hang = indented ? "　".repeat(level + 1) : "";
        }
        lines.add(hang + text.substring(from));
        if (blankLines) {
            lines.add("");
        }
    }

    private String paged(String title) {
        StringBuilder out = new StringBuilder();
        int page = 1;
        for (int i = 0; i < lines.size(); i++) {
            out.append(lines.get(i)).append('\n');
            if (pageLength > 0 && i % pageLength == pageLength - 1) {
                out.append("　　　－").append(page++).append("－\n").append(title).append('\n');
            }
        }
        return out.toString();
    }

    private static String widen(String s) {
        StringBuilder out = new StringBuilder();
        for (char c : s.toCharArray()) {
            out.append(
                    (c >= '0' && c <= '9') || c == '(' || c == ')' || (c >= 'A' && c <= 'Z')
                            ? (char) (c + 0xFEE0)
                            : c);
        }
        return out.toString();
    }

    private static String narrow(String s) {
        StringBuilder out = new StringBuilder();
        for (char c : s.toCharArray()) {
            out.append(
                    (c >= '０' && c <= '９') || c == '（' || c == '）'
                            ? (char) (c - 0xFEE0)
                            : c == '　' ? ' ' : c);
        }
        return out.toString();
    }
}
