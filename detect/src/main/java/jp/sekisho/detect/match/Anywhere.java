package jp.sekisho.detect.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds needles anywhere in a text: the long ones by a filter, the short ones by a filter of their own,
/// or one by one where they are few. Immutable.
final class Anywhere {
    private static final int LONG = 3;

    private final @Nullable GramFilter longOnes;
    private final @Nullable GramFilter manyShort;
    private final @Nullable ShortNeedles fewShort;

    Anywhere(Needles needles, List<Integer> members) {
        List<Integer> shorts = new ArrayList<>();
        List<Integer> longs = new ArrayList<>();
        for (int member : members) {
            (needles.length(member) < LONG ? shorts : longs).add(member);
        }
        boolean few = shorts.size() <= ShortNeedles.MAX;
        this.longOnes =
                longs.isEmpty() ? null : new GramFilter(needles, longs, TypicalRarity.INSTANCE);
        this.manyShort = few ? null : new GramFilter(needles, shorts, TypicalRarity.INSTANCE);
        this.fewShort = few && !shorts.isEmpty() ? new ShortNeedles(needles, shorts) : null;
    }

    boolean isEmpty() {
        return longOnes == null && manyShort == null && fewShort == null;
    }

    /// Whether a text is dearer to search than to remember.
    boolean isDear() {
        return manyShort != null || fewShort != null || (longOnes != null && longOnes.isDear());
    }

    void match(byte[] text, int from, int to, Seen seen, Found found) {
        seen.next();
        if (longOnes != null) {
            longOnes.match(text, from, to, seen, found);
        }
        if (manyShort != null) {
            manyShort.match(text, from, to, seen, found);
        }
        if (fewShort != null) {
            fewShort.match(text, from, to, found);
        }
    }
}
