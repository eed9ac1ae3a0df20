package jp.sekisho.detect.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Letter case, taken away. Two code points are equal without case when Unicode's simple case
/// folding maps them to one; each class is stood for by its lower-case member.
///
/// Simple folding, because it never changes the number of code points: a wildcard for one character
/// keeps its meaning. The dotted and the dotless Turkish i stay as they are, as Unicode has it.
public final class Folding {
    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int DOTLESS_SMALL_I = 0x131;
    private static final char[] BASIC_PLANE = basicPlane();

    private Folding() {}

    /// The code point without its case.
    public static int fold(int codePoint) {
        return codePoint < BASIC_PLANE.length ? BASIC_PLANE[codePoint] : compute(codePoint);
    }

    public static String fold(String text) {
        return text.codePoints()
                .map(Folding::fold)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Folds UTF-8 bytes `from`..`to` of `source` into `target` at `at`, and gives the end there.
    /// Folding can lengthen a character by one byte in two, so `target` needs half as much again.
    public static int fold(byte[] source, int from, int to, byte[] target, int at) {
        int out = at;
        int in = from;
        while (in < to) {
            if (in + 8 <= to && Words.isAscii(Words.eight(source, in))) {
                Words.putEight(target, out, Letters.lower(Words.eight(source, in)));
                in += 8;
                out += 8;
                continue;
            }
            byte first = source[in];
            if (first >= 0) {
                target[out++] = (byte) BASIC_PLANE[first];
                in++;
            } else if (first >= (byte) 0xE3 && first <= (byte) 0xE9) {
                // Kana and ideographs know no case.
                target[out] = first;
                target[out + 1] = source[in + 1];
                target[out + 2] = source[in + 2];
                out += 3;
                in += 3;
            } else {
                out = Utf8.put(fold(Utf8.codePoint(source, in)), target, out);
                in += Utf8.length(first);
            }
        }
        return out;
    }

    /// All code points that fold as this one does, itself included.
    public static List<Integer> alike(int codePoint) {
        return Classes.ALL.getOrDefault(fold(codePoint), List.of(codePoint));
    }

    /// The classes of code points that fold alike and are more than one.
    public static Collection<List<Integer>> classes() {
        return Classes.ALL.values();
    }

    private static char[] basicPlane() {
        char[] folded = new char[0x10000];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = (char) compute(i);
        }
        return folded;
    }

    private static int compute(int codePoint) {
        if (codePoint == DOTTED_CAPITAL_I || codePoint == DOTLESS_SMALL_I) {
            return codePoint;
        }
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    /// Built only when a regular expression ignores case.
    private static final class Classes {
        /// No code point above has a case.
        private static final int LAST = 0x1FFFF;

        static final Map<Integer, List<Integer>> ALL = all();

        private static Map<Integer, List<Integer>> all() {
            Map<Integer, List<Integer>> byFold = new HashMap<>();
            for (int i = 0; i <= LAST; i++) {
                int folded = fold(i);
                if (folded != i) {
                    byFold.computeIfAbsent(folded, f -> new ArrayList<>(List.of(f))).add(i);
                }
            }
            return Map.copyOf(byFold);
        }
    }
}
