package jp.sekisho.detect.network;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import jp.sekisho.detect.text.SipHash;
import jp.sekisho.detect.text.Words;

/// Hashes of texts, and the parts of names.
final class Texts {
    /// Second levels under which others register names. The list of all such suffixes changes too often
    /// to be carried along.
    private static final Set<String> SHARED =
            Set.of(
                    "ac", "ad", "co", "com", "ed", "edu", "go", "gob", "gov", "gr", "lg", "mil",
                    "ne", "net", "or", "org");

    private Texts() {}

    static long hash(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return SipHash.of(Arrays.copyOf(bytes, bytes.length + Words.PADDING), 0, bytes.length, 0);
    }

    /// The part of a name that somebody registered: its last two labels, or three where the second is
    /// one of those under which a country registers names.
    static String registered(String name) {
        int last = name.lastIndexOf('.');
        if (last < 0) {
            return name;
        }
        int second = name.lastIndexOf('.', last - 1);
        if (second >= 0
                && name.length() - last == 3
                && SHARED.contains(name.substring(second + 1, last))) {
            second = name.lastIndexOf('.', second - 1);
        }
        return name.substring(second + 1);
    }
}
