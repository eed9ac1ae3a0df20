package jp.sekisho.proof;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Watches that sequences go up by one, and says once what is wrong where they do not: a deleted
/// entry is one gap, not an error at every entry after it.
final class SequenceWatch {

    /// How much is remembered of each sort; beyond that, gaps are reported before they may close.
    static final int REMEMBERED = 1_000;

    private final Consumer<Damage> damages;
    private long next;
    private @Nullable Jump jump; // by the entry just before
    private boolean forgetful;

    /// Where the entries began, just before, whose own word could not be taken; or -1.
    private long skippedFrom = -1;

    /// Sequences that nobody stated yet, first → last. Who comes late closes them.
    private final TreeMap<Long, Long> gaps = new TreeMap<>();

    /// Where a wrong number stood: stated by nobody yet, and no gap to report.
    private final TreeSet<Long> replaced = new TreeSet<>();

    /// The wrong numbers: stated already, so no gap when the log comes to them.
    private final TreeSet<Long> strays = new TreeSet<>();

    private record Jump(long expected, long found) {}

    SequenceWatch(Consumer<Damage> damages) {
        this.damages = damages;
    }

    /// The sequence that the next entry should state.
    long next() {
        return next;
    }

    /// An entry whose own word about its sequence cannot be taken.
    void skip() {
        skippedFrom = skippedFrom < 0 ? next : skippedFrom;
        next++;
        jump = null;
    }

    void see(long sequence) {
        Jump before = jump;
        boolean skipped = skippedFrom >= 0 && sequence >= skippedFrom && sequence < next;
        jump = null;
        skippedFrom = -1;
        if (sequence == next || skipped) { // those skipped may have been too many
            next = sequence + 1;
        } else if (before != null && sequence == before.expected() + 1) {
            wrong(before);
            next = sequence + 1;
        } else if (sequence > next) {
            jump = new Jump(next, sequence);
            openGap(next, sequence - 1);
            next = sequence + 1;
        } else if (fills(sequence) || replaced.remove(sequence) || forgetful) {
            damages.accept(new Damage.OutOfOrder(sequence, next - 1));
        } else {
            damages.accept(new Damage.Duplicate(sequence));
        }
    }

    void finish() {
        gaps.forEach((first, last) -> damages.accept(new Damage.Missing(first, last)));
        gaps.clear();
    }

    /// 4, 99, 6: not a gap and everything out of order after it, but one wrong number.
    private void wrong(Jump jump) {
        gaps.remove(jump.expected());
        if (replaced.size() < REMEMBERED) {
            replaced.add(jump.expected());
            strays.add(jump.found());
        } else {
            forgetful = true;
        }
        damages.accept(new Damage.WrongSequence(jump.found(), jump.expected()));
    }

    private void openGap(long first, long last) {
        if (gaps.size() >= REMEMBERED) {
            forgetful = true;
            damages.accept(new Damage.Missing(first, last));
            return;
        }
        gaps.put(first, last);
        for (long stray : List.copyOf(strays.subSet(first, true, last, true))) {
            fills(stray);
            strays.remove(stray);
        }
    }

    /// Takes a sequence out of the gap that it belongs to, if there is one.
    private boolean fills(long sequence) {
        Map.Entry<Long, Long> gap = gaps.floorEntry(sequence);
        if (gap == null || gap.getValue() < sequence) {
            return false;
        }
        gaps.remove(gap.getKey());
        if (gap.getKey() < sequence) {
            gaps.put(gap.getKey(), sequence - 1);
        }
        if (sequence < gap.getValue()) {
            gaps.put(sequence + 1, gap.getValue());
        }
        return true;
    }
}
