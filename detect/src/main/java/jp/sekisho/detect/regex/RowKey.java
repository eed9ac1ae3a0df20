package jp.sekisho.detect.regex;

import java.util.Arrays;

/// What a row of a [Search] stands for: the states reached, in ascending order, and what was read last.
final class RowKey {
    final int[] states;
    final int before;
    private final int hash;

    RowKey(int[] states, int before) {
        this.states = states;
        this.before = before;
        this.hash = 31 * Arrays.hashCode(states) + before;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowKey key
                && key.before == before
                && Arrays.equals(key.states, states);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
