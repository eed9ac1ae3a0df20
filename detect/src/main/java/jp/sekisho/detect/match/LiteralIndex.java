package jp.sekisho.detect.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.sekisho.detect.rule.Test.Anchor;
import jp.sekisho.detect.text.JsonText;
import org.jspecify.annotations.Nullable;

/// Finds all texts that are asked of a field. Immutable; each worker has its own [Run].
final class LiteralIndex {
    private final @Nullable WholeTable whole;
    private final @Nullable EdgeTable starts;
    private final @Nullable EdgeTable ends;

    /// Needles with a newline in them are found only in the text as a whole.
    private final Anywhere acrossLines;

    private final Anywhere inLines;
    private final int shortest;
    private final int size;

    LiteralIndex(Map<Needle, int[]> finds, boolean folded) {
        List<Needle> all = List.copyOf(finds.keySet());
        Needles needles = new Needles(all, List.copyOf(finds.values()), folded);
        List<Integer> wholes = of(all, Anchor.WHOLE);
        List<Integer> atStart = of(all, Anchor.START);
        List<Integer> atEnd = of(all, Anchor.END);
        this.whole = wholes.isEmpty() ? null : new WholeTable(needles, wholes);
        this.starts = atStart.isEmpty() ? null : new EdgeTable(needles, atStart, false);
        this.ends = atEnd.isEmpty() ? null : new EdgeTable(needles, atEnd, true);
        List<Integer> anywhere = of(all, Anchor.ANYWHERE);
        this.acrossLines =
                new Anywhere(
                        needles, anywhere.stream().filter(i -> holdsNewline(needles, i)).toList());
        this.inLines =
                new Anywhere(
                        needles, anywhere.stream().filter(i -> !holdsNewline(needles, i)).toList());
        this.shortest = all.stream().mapToInt(Needle::length).min().orElse(Integer.MAX_VALUE);
        this.size = all.size();
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

    private static boolean holdsNewline(Needles needles, int needle) {
        int length = needles.length(needle);
        return JsonText.decode(needles.bytes(needle), 0, length).indexOf('\n') >= 0;
    }

    /// The length of the shortest needle; in a shorter text nothing is found.
    int shortest() {
        return shortest;
    }

    boolean onlyWhole() {
        return starts == null && ends == null && acrossLines.isEmpty() && inLines.isEmpty();
    }

    Run run(TextCache lines, long seed) {
        return new Run(this, lines, seed);
    }

    /// The index in the hands of one worker.
    static final class Run {
        private final LiteralIndex index;
        private final Seen seen;
        private final @Nullable Lines lines;

        private Run(LiteralIndex index, TextCache cache, long seed) {
            this.index = index;
            this.seen = new Seen(index.size);
            this.lines =
                    index.inLines.isDear() ? new Lines(index.inLines, seen, cache, seed) : null;
        }

        void match(byte[] text, int from, int to, Found found) {
            if (to - from < index.shortest) {
                return;
            }
            if (index.whole != null) {
                index.whole.match(text, from, to, found);
            }
            if (index.starts != null) {
                index.starts.match(text, from, to, found);
            }
            if (index.ends != null) {
                index.ends.match(text, from, to, found);
            }
            index.acrossLines.match(text, from, to, seen, found);
            if (lines != null && to - from >= Lines.MIN_TEXT) {
                lines.match(text, from, to, found);
            } else {
                index.inLines.match(text, from, to, seen, found);
            }
        }
    }
}
