package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All places of a text where a block may begin, in order, and where the number of each goes on.
final class Openings {
    private final List<Opening> all;
    private final BitSet refused;
    private final boolean[][] goesOn;
    private final Map<Numeral, Integer> lastArticle = new HashMap<>();

    private Openings(List<Opening> all, BitSet refused) {
        this.all = all;
        this.refused = refused;
        this.goesOn = new boolean[all.size()][];
        findSuccessors();
    }

    static Openings of(Ink ink, Edits edits) {
        List<Opening> all = new ArrayList<>();
        BitSet refused = new BitSet();
        for (int i = 0; i < ink.length; i++) {
            Boolean said = edits.begins(ink.offset(i));
            boolean forced = Boolean.TRUE.equals(said);
            boolean edge = forced || ink.gap(i).isSpace() || Script.isStop(ink.get(i - 1));
            Opening opening = find(ink, i, edge);
            if (forced && (opening == null || isMadeByHand(opening, edits, ink))) {
                all.add(Opening.of(Opening.Kind.TEXT, ink, i, i, List.of()));
            } else if (opening != null) {
                refused.set(all.size(), Boolean.FALSE.equals(said));
                all.add(opening);
            }
        }
        return new Openings(all, refused);
    }

    /// Whether a block was asked for at a place that is otherwise none, or one that lies at no depth of a list.
    private static boolean isMadeByHand(Opening opening, Edits edits, Ink ink) {
        return opening.kind() == Opening.Kind.CONTENTS
                || (opening.kind() != Opening.Kind.LISTED
                        && edits.depth(ink.offset(opening.at())) != null);
    }

    private static @Nullable Opening find(Ink ink, int i, boolean edge) {
        char c = ink.get(i);
        if (c == '(' || c == '〔' || c == '[') {
            Opening note = NoteFinder.at(ink, i);
            if (note != null) {
                return note;
            }
        }
        boolean anywhere =
                (c == '(' || Enclosed.value(ink.raw(i)) > 0) && !References.isPartOfWord(ink, i);
        if (!edge && !anywhere) {
            return null;
        }
        if (ink.has(i, "目次") && ink.gap(i).isBreak() && ink.gap(i + 2).isSpace()) {
            return Opening.of(Opening.Kind.CONTENTS, ink, i, i + 2, List.of());
        }
        Opening end = EndFinder.at(ink, i);
        if (end != null) {
            return end;
        }
        Opening label = LabelFinder.at(ink, i);
        if (label != null) {
            return label;
        }
        Opening footnote = FootnoteFinder.at(ink, i);
        return footnote != null ? footnote : ListFinder.at(ink, i);
    }

    /// Whether a number stands at `i`, whatever surrounds it.
    static boolean couldOpen(Ink ink, int i) {
        return find(ink, i, true) != null;
    }

    /// One pass from the back: which signs come again, one higher, before the next article or chapter begins.
    private void findSuccessors() {
        Map<Sign, Integer> next = new HashMap<>();
        int barrier = all.size();
        for (int i = all.size() - 1; i >= 0; i--) {
            Opening opening = all.get(i);
            goesOn[i] = new boolean[opening.signs().size()];
            for (int k = 0; k < opening.signs().size(); k++) {
                Sign sign = opening.signs().get(k);
                Integer found = next.get(new Sign(sign.style(), sign.numeral().successor()));
                goesOn[i][k] = found != null && found < barrier;
                next.put(sign, i);
            }
            if (opening.kind() == Opening.Kind.ARTICLE) {
                lastArticle.putIfAbsent(opening.sign().numeral(), i);
            }
            if (opening.kind() != Opening.Kind.LISTED
                    && opening.kind() != Opening.Kind.NOTE
                    && opening.kind() != Opening.Kind.FOOTNOTE) {
                barrier = i;
            }
        }
    }

    int size() {
        return all.size();
    }

    Opening get(int index) {
        return all.get(index);
    }

    /// Whether somebody said that no block begins here. What the place tells of its surroundings still counts.
    boolean isRefused(int index) {
        return refused.get(index);
    }

    /// Whether the number after `sign` of the opening at `index` comes before the next article.
    boolean goesOn(int index, Sign sign) {
        int k = all.get(index).signs().indexOf(sign);
        return k >= 0 && goesOn[index][k];
    }

    /// Whether an article with the number after `numeral` opens behind `index`.
    boolean articleComesAfter(int index, Numeral numeral) {
        return lastArticle.getOrDefault(numeral.successor(), -1) > index;
    }
}
