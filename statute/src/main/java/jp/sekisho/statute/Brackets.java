package jp.sekisho.statute;

import java.util.BitSet;

/// Which characters stand inside brackets or quotation marks. A bracket that does not close soon counts for nothing.
final class Brackets {
    private static final int LONGEST = 2000;

    private final BitSet inside = new BitSet();

    Brackets(Ink ink) {
        int[] open = new int[ink.length + 1];
        int depth = 0;
        for (int i = 0; i < ink.length; i++) {
            char c = ink.get(i);
            if (Script.closerOf(c) != 0) {
                open[depth++] = i;
            } else if (Script.isCloser(c)) {
                int match = depth - 1;
                int lowest = Math.max(0, depth - 8);
                while (match >= lowest && Script.closerOf(ink.get(open[match])) != c) {
                    match--;
                }
                if (match >= lowest && i - open[match] <= LONGEST) {
                    inside.set(open[match] + 1, i);
                    depth = match;
                }
            }
        }
    }

    boolean contain(int i) {
        return inside.get(i);
    }
}
