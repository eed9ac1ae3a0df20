package jp.sekisho.proof;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Watches that sequences go up by one, and says once what is wrong where they do not: a deleted
/// entry is one gap, not an error at every entry after it.
final class SequenceWatch {

    /// Gaps that wait for an entry which may still come; further ones are reported at once.
    static final int MAX_OPEN_GAPS = 1_000;

    private final Consumer<Damage> damages;
    private final TreeMap<Long, Long> gaps = new TreeMap<>(); // first → last
    private long next;
    private boolean gapsForgotten;
    private @Nullable Jump jump; // by the entry just before

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
        next++;
        jump = null;
    }

    void see(long sequence) {
        Jump before = jump;
        jump = null;
        if (sequence == next) {
            next++;
        } else if (before != null && sequence == before.expected() + 1) {
            // 4, 99, 6: not a gap and two strays, but one wrong number.
            closeGap(before.expected());
            damages.accept(new Damage.WrongSequence(before.found(), before.expected()));
            next = sequence + 1;
        } else if (sequence > next) {
            jump = new Jump(next, sequence);
            openGap(next, sequence - 1);
            next = sequence + 1;
        } else if (fills(sequence) || gapsForgotten) {
            damages.accept(new Damage.OutOfOrder(sequence, next - 1));
        } else {
            damages.accept(new Damage.Duplicate(sequence));
        }
    }

    void finish() {
        gaps.forEach((first, last) -> damages.accept(new Damage.Missing(first, last)));
        gaps.clear();
    }

    private void openGap(long first, long last) {
        if (gaps.size() == MAX_OPEN_GAPS) {
            gapsForgotten = true;
            damages.accept(new Damage.Missing(first, last));
        } else {
            gaps.put(first, last);
        }
    }

    private void closeGap(long first) {
        gaps.remove(first);
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
