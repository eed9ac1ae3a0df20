package jp.sekisho.detect.match;

import jp.sekisho.detect.rule.Test.Anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds all texts that are asked of a field in one pass over a value. Immutable.
final class LiteralIndex {
    private final WholeTable whole;
    private final EdgeTable starts;
    private final EdgeTable ends;
    private final List<GramFilter> anywhere;

    LiteralIndex(Map<Needle, int[]> finds, boolean folded) {
        List<Needle> all = List.copyOf(finds.keySet());
        Needles needles = new Needles(all, List.copyOf(finds.values()), folded);
        this.whole = new WholeTable(needles, of(all, Anchor.WHOLE), all);
        this.starts = new EdgeTable(needles, of(all, Anchor.START), all, false);
        this.ends = new EdgeTable(needles, of(all, Anchor.END), all, true);
        this.anywhere = filters(needles, all);
    }

    private static List<Integer> of(List<Needle> all, Anchor anchor) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).anchor() == anchor) {
                members.add(i);
            }
        }
        return members;
    }

    private static List<GramFilter> filters(Needles needles, List<Needle> all) {
        List<GramFilter> filters = new ArrayList<>();
        for (int width = GramFilter.MAX_WIDTH; width >= 1; width--) {
            int of = width;
            List<Integer> members =
                    of(all, Anchor.ANYWHERE).stream()
                            .filter(i -> Math.min(needles.length(i), GramFilter.MAX_WIDTH) == of)
                            .toList();
            if (!members.isEmpty()) {
                filters.add(new GramFilter(needles, members, all, width, TypicalRarity.INSTANCE));
            }
        }
        return List.copyOf(filters);
    }

    boolean onlyWhole() {
        return starts.isEmpty() && ends.isEmpty() && anywhere.isEmpty();
    }

    void match(byte[] text, int from, int to, Found found) {
        whole.match(text, from, to, found);
        starts.match(text, from, to, found);
        ends.match(text, from, to, found);
        for (int i = 0; i < anywhere.size(); i++) {
            anywhere.get(i).match(text, from, to, found);
        }
    }
}
