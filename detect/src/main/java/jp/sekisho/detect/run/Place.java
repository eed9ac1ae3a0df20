package jp.sekisho.detect.run;

import java.math.BigDecimal;
import java.util.Locale;
import jp.sekisho.detect.regex.Regex;
import jp.sekisho.detect.regex.Search;
import jp.sekisho.detect.rule.Glob;
import jp.sekisho.detect.rule.Test;
import jp.sekisho.detect.text.Folding;
import jp.sekisho.detect.text.IpAddress;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Words;
import org.jspecify.annotations.Nullable;

/// Where in a text a test finds what it looks for, in characters.
record Place(int from, int to) {

    /// Null where the text does not pass. A test that takes the value as a whole finds all of it.
    static @Nullable Place of(Test test, String text) {
        Place whole = new Place(0, text.length());
        return switch (test) {
            case Test.Like(Glob glob, boolean cased) -> of(glob, cased, text);
            case Test.Matches(Regex regex, _) -> of(regex, text);
            case Test.Inside inside -> isInside(inside, text) ? whole : null;
            case Test.Compare compare -> isSo(compare, text) ? whole : null;
            // The engine has found that some test of the field is met; these are not worked out
            // again.
            case Test.Clock _, Test.Exists _, Test.IsNull _, Test.SameAs _ -> whole;
        };
    }

    /// As a rule would write it.
    static String name(Test test) {
        return switch (test) {
            case Test.Like(Glob glob, boolean cased) -> glob + (cased ? " (cased)" : "");
            case Test.Matches(_, String written) -> "re: " + written;
            case Test.Inside(var network) -> "cidr: " + network;
            case Test.Compare(var comparison, var number) ->
                    comparison.name().toLowerCase(Locale.ROOT) + ": " + number.toPlainString();
            case Test.Clock(var part, var comparison, var number) ->
                    part.name().toLowerCase(Locale.ROOT)
                            + " "
                            + comparison.name().toLowerCase(Locale.ROOT)
                            + ": "
                            + number.toPlainString();
            case Test.IsNull _ -> "null";
            case Test.Exists _ -> "exists";
            case Test.SameAs(String field, var anchor, _) ->
                    "fieldref " + anchor.name().toLowerCase(Locale.ROOT) + ": " + field;
        };
    }

    private static @Nullable Place of(Glob glob, boolean cased, String text) {
        String wanted = glob.core().plain();
        String where = cased ? text : Folding.fold(text);
        String what = cased ? wanted : Folding.fold(wanted);
        if (where.length() != text.length()) {
            // Folding moved characters about; the place is not worth the trouble.
            return where.contains(what) ? new Place(0, text.length()) : null;
        }
        int from;
        if (glob.startsOpen()) {
            from = glob.endsOpen() ? where.indexOf(what) : where.length() - what.length();
        } else {
            from = 0;
        }
        boolean found =
                from >= 0
                        && where.startsWith(what, from)
                        && (glob.endsOpen() || from + what.length() == where.length());
        return found ? new Place(from, from + what.length()) : null;
    }

    /// The first end at which the expression is found, and for it the last beginning.
    private static @Nullable Place of(Regex regex, String text) {
        Search search = regex.search();
        if (!isFound(search, text)) {
            return null;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isFound(search, text.substring(0, middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int end = high;
        low = 0;
        high = end;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (isFound(search, text.substring(middle, end))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        // Anchors make a part match what the whole does not, and the other way round.
        return isFound(search, text.substring(low, end))
                ? new Place(low, end)
                : new Place(0, text.length());
    }

    private static boolean isFound(Search search, String text) {
        byte[] spelled = JsonText.of(text);
        byte[] padded = java.util.Arrays.copyOf(spelled, spelled.length + Words.PADDING);
        return search.find(padded, 0, spelled.length);
    }

    private static boolean isSo(Test.Compare test, String text) {
        try {
            return test.comparison().holds(new BigDecimal(text).compareTo(test.number()));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isInside(Test.Inside test, String text) {
        byte[] ascii = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        IpAddress address = new IpAddress();
        return address.read(ascii, 0, ascii.length) && test.network().contains(address);
    }
}
