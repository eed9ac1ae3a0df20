package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;

/// Finds the words that a text explains: 「X」とは、Yをいう; Y（以下「X」という。）; and X　Yをいう in a list of terms.
final class Terms {
    private static final List<String> NAMING = List.of("という", "と総称", "とする", "といい", "と略称", "と略記");
    private static final int FURTHEST_QUOTE = 20;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_PHRASE = 120;

    private final Node node;
    private final String text;
    private final List<Term> terms = new ArrayList<>();

    private Terms(Node node) {
        this.node = node;
        this.text = node.text().text();
    }

    static List<Term> of(Node node, boolean definition) {
        Terms terms = new Terms(node);
        if (definition && !node.caption().isEmpty() && !terms.text.isEmpty()) {
            Passage word = node.caption();
            terms.terms.add(
                    new Term(
                            node.captionText(),
                            terms.text,
                            node.path(),
                            word.range(),
                            node.text().range()));
        }
        terms.findInline();
        terms.findToha();
        return terms.terms;
    }

    /// Y（以下「X」という。）
    private void findInline() {
        for (int i = text.indexOf("以下"); i >= 0; i = text.indexOf("以下", i + 2)) {
            int quote = indexNear('「', i, FURTHEST_QUOTE);
            int end = quote < 0 ? -1 : indexNear('」', quote, LONGEST_WORD);
            boolean named = end > quote + 1;
            if (named && NAMING.stream().anyMatch(naming -> text.startsWith(naming, end + 1))) {
                int open = openingBracket(i);
                int from = open < 0 ? -1 : phraseStart(open);
                if (from >= 0 && from < open) {
                    add(quote + 1, end, from, open);
                }
            }
        }
    }

    private int openingBracket(int from) {
        for (int i = from - 1; i >= 0 && from - i < LONGEST_PHRASE; i--) {
            char c = Script.fold(text.charAt(i));
            if (c == '(') {
                return i;
            }
            if (c == ')') {
                return -1;
            }
        }
        return -1;
    }

    /// The noun phrase before a bracket reaches back to a comma, a full stop or the particle of another phrase.
    private int phraseStart(int open) {
        int i = open;
        while (i > 0 && open - i < LONGEST_PHRASE) {
            char c = Script.fold(text.charAt(i - 1));
            boolean topic =
                    c == 'は'
                            && i > 1
                            && Script.isNounEnd(Script.fold(text.charAt(i - 2)))
                            && text.charAt(i - 2) != '又';
            if ("、。「」\n".indexOf(c) >= 0 || topic) {
                break;
            }
            if (c == ')') {
                int before = matchingOpen(i - 1);
                if (before < 0) {
                    break;
                }
                i = before;
                continue;
            }
            i--;
        }
        return i;
    }

    private int matchingOpen(int close) {
        int depth = 0;
        for (int i = close; i >= 0 && close - i < LONGEST_PHRASE; i--) {
            char c = Script.fold(text.charAt(i));
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /// 「X」とは、Yをいう。 The explanation ends before the next one begins.
    private void findToha() {
        int next;
        for (int i = text.indexOf("」とは"); i >= 0; i = next) {
            next = text.indexOf("」とは", i + 1);
            int quote = i;
            while (quote >= 0 && i - quote <= LONGEST_WORD && text.charAt(quote) != '「') {
                quote--;
            }
            boolean quoted = quote >= 0 && i - quote <= LONGEST_WORD;
            int from = text.startsWith("、", i + 3) ? i + 4 : i + 3;
            int end = text.indexOf("をいう", from, next < 0 ? text.length() : next);
            if (quoted && end > from) {
                add(quote + 1, i, from, end + 3);
            }
        }
    }

    private int indexNear(char c, int from, int furthest) {
        return text.indexOf(c, from, Math.min(text.length(), from + furthest + 1));
    }

    private void add(int wordFrom, int wordTo, int from, int to) {
        terms.add(
                new Term(
                        text.substring(wordFrom, wordTo),
                        text.substring(from, to).strip(),
                        node.path(),
                        node.text().original(wordFrom, wordTo),
                        node.text().original(from, to)));
    }
}
