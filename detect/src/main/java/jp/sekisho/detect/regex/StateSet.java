package jp.sekisho.detect.regex;

/// States of an [Nfa] reached together, each once, in constant time per state.
final class StateSet {
    final int[] states;
    private final int[] place;
    int size;

    StateSet(int capacity) {
        states = new int[capacity];
        place = new int[capacity];
    }

    void clear() {
        size = 0;
    }

    /// Adds a state and says whether it was new.
    boolean add(int state) {
        int at = place[state];
        if (at < size && states[at] == state) {
            return false;
        }
        place[state] = size;
        states[size++] = state;
        return true;
    }
}
