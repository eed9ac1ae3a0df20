package jp.sekisho.detect.match;

import java.util.Arrays;

/// Which items are true of the present event, and which rules that makes candidates. Cleared in time
/// proportional to what was true. One thread.
final class Truth {
    private final long[] bits;
    private int[] items = new int[64];
    private int itemCount;

    private final int[] seenBy;
    private int[] candidates = new int[64];
    private int candidateCount;
    private int event;

    private Witnesses witnesses;

    Truth(int itemTotal, int ruleTotal, Witnesses witnesses) {
        this.bits = new long[(itemTotal + 63) / 64];
        this.seenBy = new int[ruleTotal];
        this.witnesses = witnesses;
    }

    void clear() {
        for (int i = 0; i < itemCount; i++) {
            bits[items[i] >>> 6] = 0;
        }
        itemCount = 0;
        candidateCount = 0;
        event++;
    }

    void witnesses(Witnesses others) {
        witnesses = others;
    }

    /// A number of its own for each event.
    int event() {
        return event;
    }

    /// Rules that have no witness.
    int[] always() {
        return witnesses.always();
    }

    boolean isTrue(int item) {
        return (bits[item >>> 6] >>> item & 1) != 0;
    }

    void set(int item) {
        long bit = 1L << item;
        long word = bits[item >>> 6];
        if ((word & bit) != 0) {
            return;
        }
        bits[item >>> 6] = word | bit;
        if (itemCount == items.length) {
            items = Arrays.copyOf(items, 2 * itemCount);
        }
        items[itemCount++] = item;
        int end = witnesses.end(item);
        for (int i = witnesses.start(item); i < end; i++) {
            candidate(witnesses.rule(i));
        }
    }

    void set(Found found) {
        for (int i = 0; i < found.count(); i++) {
            set(found.find(i));
        }
    }

    void candidate(int rule) {
        if (seenBy[rule] != event) {
            seenBy[rule] = event;
            if (candidateCount == candidates.length) {
                candidates = Arrays.copyOf(candidates, 2 * candidateCount);
            }
            candidates[candidateCount++] = rule;
        }
    }

    int itemCount() {
        return itemCount;
    }

    /// The i-th item that became true.
    int itemAt(int i) {
        return items[i];
    }

    int candidateCount() {
        return candidateCount;
    }

    /// The i-th rule of which a witness is true.
    int candidateAt(int i) {
        return candidates[i];
    }
}
