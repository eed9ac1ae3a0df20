package jp.sekisho.detect.match;

import java.util.List;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Letters;
import jp.sekisho.detect.text.Words;

/// Finds needles of one or two bytes, one after the other, eight places at a time; each search ends at
/// the first find. For few needles only.
final class ShortNeedles {
    /// Up to this many, one search each is cheaper than a look at every place.
    static final int MAX = 4;

    static final int MAX_LENGTH = 2;
    private static final long LOW = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private final Needles needles;
    private final int[] members;
    private final long[] firstByte;

    ShortNeedles(Needles needles, List<Integer> members) {
        this.needles = needles;
        this.members = members.stream().mapToInt(Integer::intValue).toArray();
        this.firstByte =
                members.stream()
                        .mapToLong(m -> (needles.bytes(m)[0] & 0xFF) * LOW | Letters.COARSE)
                        .toArray();
    }

    void match(byte[] text, int from, int to, Found found) {
        for (int n = 0; n < members.length; n++) {
            if (stands(members[n], firstByte[n], text, from, to)) {
                found.add(needles.finds(members[n]));
            }
        }
    }

    private boolean stands(int needle, long first, byte[] text, int from, int to) {
        int last = to - needles.length(needle);
        for (int i = from; i <= last; i += 8) {
            long w = (Words.eight(text, i) | Letters.COARSE) ^ first;
            long found = (w - LOW) & ~w & HIGH;
            while (found != 0) {
                int at = i + (Long.numberOfTrailingZeros(found) >>> 3);
                if (at <= last
                        && needles.standsAt(needle, text, at)
                        && !JsonText.isInsideEscape(text, from, at)) {
                    return true;
                }
                found &= found - 1;
            }
        }
        return false;
    }
}
