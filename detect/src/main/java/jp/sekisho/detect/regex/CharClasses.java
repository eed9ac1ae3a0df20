package jp.sekisho.detect.regex;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Characters that no set of an expression tells apart are one class, so that an automaton needs one
/// transition for them all.
final class CharClasses {
    /// Where each run of characters begins, and the class of each run.
    private final int[] starts;

    private final int[] classOfRun;
    private final int count;
    private final char[] ascii = new char[128];
    private final boolean[][] contains;

    CharClasses(List<CharSet> sets) {
        TreeSet<Integer> edges = new TreeSet<>();
        edges.add(0);
        for (CharSet set : sets) {
            for (int i = 0; i < set.ranges(); i++) {
                edges.add(set.first(i));
                edges.add(set.last(i) + 1);
            }
        }
        edges.remove(Character.MAX_CODE_POINT + 1);
        starts = edges.stream().mapToInt(Integer::intValue).toArray();
        classOfRun = new int[starts.length];
        Map<BitSet, Integer> classes = new HashMap<>();
        for (int run = 0; run < starts.length; run++) {
            BitSet members = new BitSet();
            for (int s = 0; s < sets.size(); s++) {
                members.set(s, sets.get(s).contains(starts[run]));
            }
            classOfRun[run] = classes.computeIfAbsent(members, _ -> classes.size());
        }
        count = classes.size();
        contains = new boolean[sets.size()][count];
        classes.forEach((members, c) -> members.stream().forEach(s -> contains[s][c] = true));
        for (int c = 0; c < ascii.length; c++) {
            ascii[c] = (char) classOf(c);
        }
    }

    /// How many classes there are; their numbers begin at 0.
    int count() {
        return count;
    }

    int classOf(int codePoint) {
        int i = Arrays.binarySearch(starts, codePoint);
        return classOfRun[i >= 0 ? i : -i - 2];
    }

    /// As [#classOf], for a character below 128.
    int ofAscii(int c) {
        return ascii[c];
    }

    boolean contains(int set, int charClass) {
        return contains[set][charClass];
    }
}
