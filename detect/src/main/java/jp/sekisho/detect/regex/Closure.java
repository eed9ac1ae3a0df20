package jp.sekisho.detect.regex;

import jp.sekisho.detect.regex.Node.Place;

/// Follows the states of an [Nfa] that read nothing, between the character read last and the one to
/// be read next. Each call costs at most one visit per state.
final class Closure {
    /// What stands beside a place in the text, as bits.
    static final int EDGE = 1;

    static final int NEWLINE = 2;
    static final int WORD = 4;

    /// The next character is a newline and the text ends after it.
    static final int FINAL = 8;

    private final Nfa nfa;
    private final int[] stack;
    private final StateSet seen;

    Closure(Nfa nfa) {
        this.nfa = nfa;
        this.stack = new int[2 * nfa.size() + 2];
        this.seen = new StateSet(nfa.size());
    }

    /// Puts the reading states behind `from` into `reading` and says whether a match is among them.
    /// `before` and `after` say what is beside this place; -1 for `after` while it is not known, when
    /// no assertion is passed.
    boolean of(StateSet from, int before, int after, StateSet reading) {
        seen.clear();
        reading.clear();
        boolean match = false;
        for (int i = 0; i < from.size; i++) {
            int depth = 0;
            stack[depth++] = from.states[i];
            while (depth > 0) {
                int state = stack[--depth];
                if (!seen.add(state)) {
                    continue;
                }
                switch (nfa.kind(state)) {
                    case MATCH -> match = true;
                    case READ -> reading.add(state);
                    case FORK -> {
                        stack[depth++] = nfa.argument(state);
                        stack[depth++] = nfa.next(state);
                    }
                    case ASSERT -> {
                        if (after >= 0 && holds(nfa.place(state), before, after)) {
                            stack[depth++] = nfa.next(state);
                        }
                    }
                }
            }
        }
        return match;
    }

    private static boolean holds(Place place, int before, int after) {
        return switch (place) {
            case START_OF_TEXT -> (before & EDGE) != 0;
            case END_OF_TEXT -> (after & EDGE) != 0;
            case END_OR_FINAL_NEWLINE -> (after & (EDGE | FINAL)) != 0;
            // As in PCRE, nothing begins after a newline that ends the text.
            case START_OF_LINE ->
                    (before & EDGE) != 0 || ((before & NEWLINE) != 0 && (after & EDGE) == 0);
            case END_OF_LINE -> (after & (EDGE | NEWLINE)) != 0;
            case WORD_BOUNDARY -> (before & WORD) != (after & WORD);
            case NO_WORD_BOUNDARY -> (before & WORD) == (after & WORD);
        };
    }
}
