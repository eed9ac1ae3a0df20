package jp.sekisho.extract.child;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A formula written once for many cells, told as each of them has it.
final class SharedFormulas {
    /// A text, or a reference that is not part of a name or a function.
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "\"[^\"]*\"|'[^']*'"
                            + "|(?<![\\p{L}\\p{N}_.$])(\\$?)([A-Z]{1,3})(\\$?)([1-9][0-9]{0,6})(?![\\p{L}\\p{N}_.(])");

    private final Map<Integer, Master> masters = new HashMap<>();

    private record Master(String formula, int row, int column) {}

    String tell(int number, String formula, int row, int column) {
        if (!formula.isEmpty()) {
            masters.put(number, new Master(formula, row, column));
            return formula;
        }
        var master = masters.get(number);
        return master == null ? "" : shift(master, row - master.row, column - master.column);
    }

    private static String shift(Master master, int rows, int columns) {
        return REFERENCE
                .matcher(master.formula)
                .replaceAll(match -> {
                    var found = match.group(2);
                    return Matcher.quoteReplacement(
                            found == null
                                    ? match.group()
                                    : column(match.group(1), found, columns)
                                            + row(match.group(3), match.group(4), rows));
                });
    }

    private static String column(String fixed, String name, int by) {
        int column = fixed.isEmpty() ? Address.column(name) + by : Address.column(name);
        return fixed + (column < 1 ? "#REF!" : Address.name(column));
    }

    private static String row(String fixed, String number, int by) {
        int row = Integer.parseInt(number) + (fixed.isEmpty() ? by : 0);
        return fixed + (row < 1 ? "#REF!" : String.valueOf(row));
    }
}
