package jp.sekisho.detect.naive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A text in which -1 stands for `*` and -2 for `?`.
record NaiveGlob(List<Integer> symbols) {
    private static final int STAR = -1;
    private static final int ONE = -2;

    /// "The backslash character is used for escaping of wildcards as well as the backslash itself."
    static NaiveGlob parse(String value) {
        List<Integer> symbols = new ArrayList<>();
        int[] c = value.codePoints().toArray();
        for (int i = 0; i < c.length; i++) {
            if (c[i] == '\\' && i + 1 < c.length && "*?\\".indexOf(c[i + 1]) >= 0) {
                symbols.add(c[++i]);
            } else {
                symbols.add(c[i] == '*' ? STAR : c[i] == '?' ? ONE : c[i]);
            }
        }
        return new NaiveGlob(symbols);
    }

    static NaiveGlob literal(String text) {
        return new NaiveGlob(text.codePoints().boxed().toList());
    }

    NaiveGlob between(String before, String after) {
        return parse(before).then(this).then(parse(after));
    }

    NaiveGlob then(NaiveGlob other) {
        List<Integer> all = new ArrayList<>(symbols);
        all.addAll(other.symbols);
        return new NaiveGlob(all);
    }

    static int fold(int c) {
        return c == 0x130 || c == 0x131 ? c : Character.toLowerCase(Character.toUpperCase(c));
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().forEach(c -> folded.appendCodePoint(fold(c)));
        return folded.toString();
    }

    /// The test of a whole text. Stars at the ends alone are `contains` and its kin; others are found by
    /// advancing through all places that the glob can have reached.
    Predicate<NaiveText> test(boolean cased) {
        int from = !symbols.isEmpty() && symbols.getFirst() == STAR ? 1 : 0;
        int to =
                symbols.size() > from && symbols.getLast() == STAR
                        ? symbols.size() - 1
                        : symbols.size();
        if (symbols.subList(from, to).stream().anyMatch(symbol -> symbol < 0)) {
            return text -> advances(cased ? text.plain() : text.folded(), cased);
        }
        StringBuilder core = new StringBuilder();
        symbols.subList(from, to).forEach(c -> core.appendCodePoint(cased ? c : fold(c)));
        String part = core.toString();
        boolean open = from == 1;
        boolean openEnd = to < symbols.size();
        return value -> {
            String text = cased ? value.plain() : value.folded();
            if (open && openEnd || symbols.size() == 1 && open) {
                return text.contains(part);
            }
            return open ? text.endsWith(part) : openEnd ? text.startsWith(part) : text.equals(part);
        };
    }

    private boolean advances(String text, boolean cased) {
        int[] c = text.codePoints().toArray();
        boolean[] reach = new boolean[c.length + 1];
        reach[0] = true;
        for (int symbol : symbols) {
            boolean[] next = new boolean[c.length + 1];
            for (int i = 0; i <= c.length; i++) {
                if (symbol == STAR) {
                    next[i] = reach[i] || i > 0 && next[i - 1];
                } else if (i < c.length && reach[i]) {
                    int wanted = cased || symbol < 0 ? symbol : fold(symbol);
                    next[i + 1] = symbol == ONE || wanted == c[i];
                }
            }
            reach = next;
        }
        return reach[c.length];
    }

    /// "... converts the aforementioned characters interchangeably and uses all possible permutations."
    List<NaiveGlob> windash() {
        List<NaiveGlob> variants = List.of(new NaiveGlob(List.of()));
        for (int symbol : symbols) {
            boolean dash = symbol >= 0 && "-/\u2013\u2014\u2015".indexOf(symbol) >= 0;
            List<Integer> options =
                    dash ? List.of((int) '-', (int) '/', 0x2013, 0x2014, 0x2015) : List.of(symbol);
            List<NaiveGlob> longer = new ArrayList<>();
            variants.forEach(
                    v -> options.forEach(o -> longer.add(v.then(new NaiveGlob(List.of(o))))));
            variants = longer;
        }
        return variants;
    }

    NaiveGlob utf16(boolean bigEndian) {
        List<Integer> wide = new ArrayList<>();
        for (int symbol : symbols) {
            if (symbol < 0) {
                wide.add(symbol);
            } else {
                wide.add(bigEndian ? 0 : symbol);
                wide.add(bigEndian ? symbol : 0);
            }
        }
        return new NaiveGlob(wide);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        symbols.forEach(text::appendCodePoint);
        boolean mark = text.indexOf("\u00FF\u00FE") == 0;
        return text.toString()
                .getBytes(mark ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
