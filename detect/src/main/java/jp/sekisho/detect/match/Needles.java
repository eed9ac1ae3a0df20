package jp.sekisho.detect.match;

import java.util.List;
import jp.sekisho.detect.text.Letters;
import jp.sekisho.detect.text.Words;

/// The bytes of all needles of an index, behind one another, and what is found when a needle is: items,
/// and gates of patterns (as [Found] numbers them). Immutable.
final class Needles {
    private final List<Needle> all;
    private final byte[] bytes;
    private final int[] at;
    private final int[] length;
    private final boolean folded;
    private final int[][] finds;

    Needles(List<Needle> needles, List<int[]> finds, boolean folded) {
        this.all = List.copyOf(needles);
        this.folded = folded;
        this.at = new int[needles.size()];
        this.length = new int[needles.size()];
        this.finds = finds.toArray(int[][]::new);
        int end = 0;
        for (int i = 0; i < at.length; i++) {
            at[i] = end;
            length[i] = needles.get(i).length();
            end += length[i];
        }
        this.bytes = new byte[end + Words.PADDING];
        for (int i = 0; i < at.length; i++) {
            System.arraycopy(needles.get(i).bytes(), 0, bytes, at[i], length[i]);
        }
    }

    int size() {
        return at.length;
    }

    Needle get(int needle) {
        return all.get(needle);
    }

    /// The bytes of a needle, padded.
    byte[] bytes(int needle) {
        byte[] padded = new byte[length[needle] + Words.PADDING];
        System.arraycopy(bytes, at[needle], padded, 0, length[needle]);
        return padded;
    }

    int length(int needle) {
        return length[needle];
    }

    int[] finds(int needle) {
        return finds[needle];
    }

    /// Whether the needle stands in the text at `from`; its end must lie in the text.
    boolean standsAt(int needle, byte[] text, int from) {
        return folded
                ? Letters.equal(text, from, bytes, at[needle], length[needle])
                : Letters.same(text, from, bytes, at[needle], length[needle]);
    }
}
