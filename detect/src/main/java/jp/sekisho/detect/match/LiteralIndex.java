package jp.sekisho.detect.match;

import jp.sekisho.detect.rule.Test.Anchor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds all texts that are asked of a field in one pass over a value. Immutable.
final class LiteralIndex {
    private final @Nullable WholeTable whole;
    private final @Nullable EdgeTable starts;
    private final @Nullable EdgeTable ends;
    private final GramFilter[] anywhere;
    private final int shortest;

    LiteralIndex(Map<Needle, int[]> finds, boolean folded) {
        List<Needle> all = List.copyOf(finds.keySet());
        Needles needles = new Needles(all, List.copyOf(finds.values()), folded);
        List<Integer> wholes = of(all, Anchor.WHOLE);
        List<Integer> atStart = of(all, Anchor.START);
        List<Integer> atEnd = of(all, Anchor.END);
        this.whole = wholes.isEmpty() ? null : new WholeTable(needles, wholes, all);
        this.starts = atStart.isEmpty() ? null : new EdgeTable(needles, atStart, all, false);
        this.ends = atEnd.isEmpty() ? null : new EdgeTable(needles, atEnd, all, true);
        this.anywhere = filters(needles, all).toArray(GramFilter[]::new);
        this.shortest = all.stream().mapToInt(Needle::length).min().orElse(Integer.MAX_VALUE);
    }

    /// The length of the shortest needle; in a shorter text nothing is found.
    int shortest() {
        return shortest;
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
        return filters;
    }

    boolean onlyWhole() {
        return starts == null && ends == null && anywhere.length == 0;
    }

    void match(byte[] text, int from, int to, Found found) {
        if (to - from < shortest) {
            return;
        }
        if (whole != null) {
            whole.match(text, from, to, found);
        }
        if (starts != null) {
            starts.match(text, from, to, found);
        }
        if (ends != null) {
            ends.match(text, from, to, found);
        }
        for (GramFilter filter : anywhere) {
            filter.match(text, from, to, found);
        }
    }
}
