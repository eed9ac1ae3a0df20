package jp.sekisho.statute;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Turns offsets in UTF-16 units into offsets in code points, as most languages count.
final class CodePoints {
    private final int[] secondHalves;

    CodePoints(String text) {
        this.secondHalves =
                IntStream.range(0, text.length())
                        .filter(i -> Character.isLowSurrogate(text.charAt(i)))
                        .toArray();
    }

    int of(int offset) {
        int found = Arrays.binarySearch(secondHalves, offset);
        return offset - (found >= 0 ? found : -found - 1);
    }
}
