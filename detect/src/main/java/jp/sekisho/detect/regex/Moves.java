package jp.sekisho.detect.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Where all states of an [Nfa] that read go on to at once, between characters of given kinds. States are
/// bits; those that go on by the same distance are moved together by a shift, the others one by one.
///
/// Source of the layout: the "limited exceptions" automata of Hyperscan (Wang et al., NSDI 2019).
final class Moves {
    private static final int MAX_SHIFTS = 8;

    /// The reading states that are reached wherever a match may begin.
    final long[] start;

    /// The states after which the expression is found.
    final long[] accepting;

    boolean startAccepts;
    private final int[] shifts;
    private final long[][] shifted;
    private final long[] excepted;
    private final int[][] exceptWords;
    private final long[][] exceptBits;

    Moves(Bits bits, int before, int after, boolean anchored) {
        int words = bits.words;
        List<BitsOfState> rows = new ArrayList<>();
        accepting = new long[words];
        start = new long[words];
        for (int i = 0; i < bits.size; i++) {
            long[] row = new long[words];
            if (bits.follow(bits.nextOf(i), before, after, row)) {
                accepting[i >>> 6] |= 1L << i;
            }
            rows.add(new BitsOfState(i, row));
        }
        if (!anchored) {
            startAccepts = bits.follow(bits.first(), before, after, start);
        }
        shifts = commonest(rows);
        shifted = new long[shifts.length][words];
        excepted = new long[words];
        exceptWords = new int[bits.size][];
        exceptBits = new long[bits.size][];
        rows.forEach(this::place);
    }

    private static final class BitsOfState {
        final int state;
        final long[] row;

        BitsOfState(int state, long[] row) {
            this.state = state;
            this.row = row;
        }

        IntStream targets() {
            return java.util.BitSet.valueOf(row).stream();
        }
    }

    private static int[] commonest(List<BitsOfState> rows) {
        int[] count = new int[64];
        rows.forEach(row ->
                row.targets()
                        .map(target -> target - row.state)
                        .filter(distance -> distance >= 0 && distance < 64)
                        .forEach(distance -> count[distance]++));
        return IntStream.range(0, 64)
                .boxed()
                .filter(distance -> count[distance] > 1)
                .sorted(Comparator.comparingInt(distance -> -count[distance]))
                .limit(MAX_SHIFTS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void place(BitsOfState of) {
        long[] rest = of.row.clone();
        for (int s = 0; s < shifts.length; s++) {
            int target = of.state + shifts[s];
            if (target < 64 * rest.length && (rest[target >>> 6] & 1L << target) != 0) {
                rest[target >>> 6] &= ~(1L << target);
                shifted[s][of.state >>> 6] |= 1L << of.state;
            }
        }
        int[] words = IntStream.range(0, rest.length).filter(w -> rest[w] != 0).toArray();
        if (words.length > 0) {
            excepted[of.state >>> 6] |= 1L << of.state;
            exceptWords[of.state] = words;
            exceptBits[of.state] = Arrays.stream(words).mapToLong(w -> rest[w]).toArray();
        }
    }

    /// Puts into `to` where `from` goes on to.
    void go(long[] from, long[] to) {
        System.arraycopy(start, 0, to, 0, to.length);
        for (int s = 0; s < shifts.length; s++) {
            int distance = shifts[s];
            long[] mask = shifted[s];
            long carry = 0;
            for (int w = 0; w < to.length; w++) {
                long moving = from[w] & mask[w];
                to[w] |= moving << distance | carry;
                // In two steps, since a shift by 64 would be none.
                carry = moving >>> 1 >>> (63 - distance);
            }
        }
        for (int w = 0; w < to.length; w++) {
            for (long left = from[w] & excepted[w]; left != 0; left &= left - 1) {
                int state = (w << 6) + Long.numberOfTrailingZeros(left);
                int[] words = exceptWords[state];
                long[] bits = exceptBits[state];
                for (int i = 0; i < words.length; i++) {
                    to[words[i]] |= bits[i];
                }
            }
        }
    }

    /// How many words are touched for a character at most.
    int cost() {
        int cost = (2 * shifts.length + 3) * start.length;
        for (int[] words : exceptWords) {
            cost += words == null ? 0 : words.length;
        }
        return cost;
    }
}
