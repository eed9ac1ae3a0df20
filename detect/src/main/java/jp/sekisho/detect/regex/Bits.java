package jp.sekisho.detect.regex;

import java.util.Arrays;
import jp.sekisho.detect.text.Utf8;
import org.jspecify.annotations.Nullable;

/// Follows all states of an expression at once, as bits: for texts that would need ever new deterministic
/// states. The time for each character is bounded by [Moves#cost], whatever the text. One thread.
final class Bits {
    private final Nfa nfa;
    private final CharClasses classes;
    private final Closure closure;
    private final boolean anchored;
    private final StateSet from;
    private final StateSet reading;

    /// The reading states, so that most go on to one with a higher place.
    private final int[] states;

    private final int[] placeOf;
    private final long[][] byClass;
    private final @Nullable Moves[] moves = new Moves[128];

    final int size;
    final int words;

    Bits(Nfa nfa, boolean anchored) {
        this.nfa = nfa;
        this.anchored = anchored;
        this.classes = nfa.classes;
        this.closure = new Closure(nfa);
        this.from = new StateSet(nfa.size());
        this.reading = new StateSet(nfa.size());
        this.placeOf = new int[nfa.size()];
        int[] found = new int[nfa.size()];
        int count = 0;
        for (int state = nfa.size() - 1; state >= 0; state--) {
            if (nfa.kind(state) == Nfa.Kind.READ) {
                placeOf[state] = count;
                found[count++] = state;
            }
        }
        this.states = Arrays.copyOf(found, count);
        this.size = count;
        this.words = Math.max(1, (count + 63) / 64);
        this.byClass = new long[classes.count()][words];
        for (int i = 0; i < size; i++) {
            for (int c = 0; c < byClass.length; c++) {
                if (classes.contains(nfa.argument(states[i]), c)) {
                    byClass[c][i >>> 6] |= 1L << i;
                }
            }
        }
    }

    int nextOf(int place) {
        return nfa.next(states[place]);
    }

    int first() {
        return nfa.start;
    }

    /// Sets the bits of the reading states behind a state and says whether a match is among them.
    boolean follow(int state, int before, int after, long[] row) {
        from.clear();
        from.add(state);
        boolean match = closure.of(from, before, after, reading);
        for (int i = 0; i < reading.size; i++) {
            int place = placeOf[reading.states[i]];
            row[place >>> 6] |= 1L << place;
        }
        return match;
    }

    private Moves moves(int before, int after) {
        int context = nfa.asserts() ? before << 4 | after : 0;
        Moves known = moves[context];
        if (known == null) {
            known = new Moves(this, before, after, anchored);
            moves[context] = known;
        }
        return known;
    }

    /// What a character costs at most where no place in the text is asked for.
    int cost() {
        return moves(0, 0).cost();
    }

    /// Goes on at `start` of the text from the states, after a character of the kind `before`.
    boolean find(byte[] text, int start, int end, int[] reached, int before) {
        long[] active = new long[words];
        long[] next = new long[words];
        int at = start;
        int beforeNow = before;
        boolean first = true;
        while (at < end) {
            byte b = text[at];
            int length = b == '\\' ? 2 : Utf8.length(b);
            int c =
                    b == '\\'
                            ? classes.ofAscii(Search.unescaped(text[at + 1]))
                            : classes.classOf(Utf8.codePoint(text, at));
            at += length;
            int after =
                    beside(c) | (b == '\\' && text[at - 1] == 'n' && at == end ? Closure.FINAL : 0);
            if (first) {
                if (begin(reached, beforeNow, after, next)) {
                    return true;
                }
                first = false;
            } else {
                Moves here = moves(beforeNow, after);
                if (accepts(here, active)) {
                    return true;
                }
                here.go(active, next);
            }
            long[] mask = byClass[c];
            long any = 0;
            for (int w = 0; w < words; w++) {
                active[w] = next[w] & mask[w];
                any |= active[w];
            }
            if (any == 0 && anchored) {
                return false;
            }
            beforeNow = nfa.asserts() ? beside(c) : 0;
        }
        return first
                ? begin(reached, beforeNow, Closure.EDGE, next)
                : accepts(moves(beforeNow, Closure.EDGE), active);
    }

    private boolean begin(int[] reached, int before, int after, long[] next) {
        boolean match = false;
        Arrays.fill(next, 0);
        for (int state : reached) {
            match |= follow(state, before, after, next);
        }
        return match;
    }

    private static boolean accepts(Moves here, long[] active) {
        boolean accepts = here.startAccepts;
        for (int w = 0; w < active.length; w++) {
            accepts |= (active[w] & here.accepting[w]) != 0;
        }
        return accepts;
    }

    private int beside(int charClass) {
        return nfa.beside(charClass);
    }
}
