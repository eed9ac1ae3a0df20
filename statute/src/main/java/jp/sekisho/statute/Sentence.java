package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;

/// One sentence of a provision.
///
/// @param from its first character in the clean text of the node
/// @param to the place after its full stop
/// @param part whether it rules, excepts (ただし書) or adds (後段)
public record Sentence(int from, int to, Part part) {

    /// The part that a sentence has in its provision.
    public enum Part {
        /// 本文 or 前段.
        MAIN,
        /// ただし書.
        PROVISO,
        /// 後段: この場合において and what else follows.
        LATTER
    }

    static List<Sentence> of(Passage passage) {
        String text = passage.text();
        List<Sentence> sentences = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Script.fold(text.charAt(i));
            if (c == '(' || c == '「' || c == '『') {
                depth++;
            } else if (c == ')' || c == '」' || c == '』') {
                depth = Math.max(0, depth - 1);
            } else if (c == '。' && depth == 0) {
                from = add(sentences, text, from, i + 1);
            }
        }
        add(sentences, text, from, text.length());
        return List.copyOf(sentences);
    }

    private static int add(List<Sentence> sentences, String text, int from, int to) {
        int start = from;
        while (start < to && (text.charAt(start) == ' ' || text.charAt(start) == '\n')) {
            start++;
        }
        if (start < to) {
            Part part =
                    text.startsWith("ただし", start)
                            ? Part.PROVISO
                            : sentences.isEmpty() ? Part.MAIN : Part.LATTER;
            sentences.add(new Sentence(start, to, part));
        }
        return to;
    }
}
