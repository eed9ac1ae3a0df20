package jp.sekisho.detect.regex;

import java.util.Arrays;
import java.util.List;
import jp.sekisho.detect.text.Folding;

/// A set of code points.
final class CharSet {
    static final CharSet NONE = new CharSet(new int[0]);
    static final CharSet ANY = range(0, Character.MAX_CODE_POINT);
    static final CharSet NEWLINE = range('\n', '\n');
    static final CharSet DIGIT = range('0', '9');
    static final CharSet WORD = DIGIT.or(range('a', 'z')).or(range('A', 'Z')).or(range('_', '_'));
    static final CharSet SPACE = range('\t', '\r').or(range(' ', ' '));
    static final CharSet HORIZONTAL_SPACE =
            range('\t', '\t').or(range(' ', ' ')).or(range(0xA0, 0xA0));

    /// Sorted, disjoint, non-adjacent ranges: the first and the last code point of each.
    private final int[] bounds;

    private CharSet(int[] bounds) {
        this.bounds = bounds;
    }

    static CharSet of(int codePoint) {
        return range(codePoint, codePoint);
    }

    static CharSet range(int from, int to) {
        return new CharSet(new int[] {from, to});
    }

    /// How many ranges there are.
    int ranges() {
        return bounds.length / 2;
    }

    int first(int range) {
        return bounds[2 * range];
    }

    int last(int range) {
        return bounds[2 * range + 1];
    }

    boolean isOneCharacter() {
        return bounds.length == 2 && bounds[0] == bounds[1];
    }

    boolean contains(int codePoint) {
        int i = Arrays.binarySearch(bounds, codePoint);
        return i >= 0 || (-i - 1 & 1) == 1;
    }

    CharSet or(CharSet other) {
        int[][] ranges = new int[(bounds.length + other.bounds.length) / 2][];
        int n = 0;
        for (int[] all : List.of(bounds, other.bounds)) {
            for (int i = 0; i < all.length; i += 2) {
                ranges[n++] = new int[] {all[i], all[i + 1]};
            }
        }
        Arrays.sort(ranges, (a, b) -> Integer.compare(a[0], b[0]));
        int[] merged = new int[2 * n];
        int end = 0;
        for (int[] range : ranges) {
            if (end > 0 && range[0] <= merged[end - 1] + 1) {
                merged[end - 1] = Math.max(merged[end - 1], range[1]);
            } else {
                merged[end++] = range[0];
                merged[end++] = range[1];
            }
        }
        return new CharSet(Arrays.copyOf(merged, end));
    }

    CharSet not() {
        int[] others = new int[bounds.length + 2];
        int end = 0;
        int next = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] > next) {
                others[end++] = next;
                others[end++] = bounds[i] - 1;
            }
            next = bounds[i + 1] + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            others[end++] = next;
            others[end++] = Character.MAX_CODE_POINT;
        }
        return new CharSet(Arrays.copyOf(others, end));
    }

    /// With every code point also those that are equal to it without case.
    CharSet ignoringCase() {
        if (isOneCharacter()) {
            return with(Folding.alike(bounds[0]));
        }
        CharSet wider = this;
        for (List<Integer> alike : Folding.classes()) {
            if (alike.stream().anyMatch(this::contains)) {
                wider = wider.with(alike);
            }
        }
        return wider;
    }

    private CharSet with(List<Integer> codePoints) {
        CharSet wider = this;
        for (int codePoint : codePoints) {
            wider = wider.contains(codePoint) ? wider : wider.or(of(codePoint));
        }
        return wider;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharSet set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }
}
