package jp.sekisho.detect.match;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import jp.sekisho.detect.rule.Comparison;

/// Compares a value that is a decimal number with the numbers of rules, exactly: whole numbers of up to
/// 18 digits as such, others as decimals of any length.
final class NumberTests {
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,4})?");
    private static final int MAX_LENGTH = 400;

    private final Comparison[] comparisons;
    private final BigDecimal[] numbers;
    private final int[][] finds;

    /// The numbers as longs times two, so that what lies between two longs has a place there.
    private final long[] halves;

    NumberTests(List<Comparison> comparisons, List<BigDecimal> numbers, List<int[]> finds) {
        this.comparisons = comparisons.toArray(Comparison[]::new);
        this.numbers = numbers.toArray(BigDecimal[]::new);
        this.finds = finds.toArray(int[][]::new);
        this.halves = numbers.stream().mapToLong(NumberTests::halves).toArray();
    }

    private static long halves(BigDecimal number) {
        BigDecimal floor = number.setScale(0, java.math.RoundingMode.FLOOR);
        BigDecimal doubled =
                floor.multiply(BigDecimal.TWO)
                        .add(floor.compareTo(number) == 0 ? BigDecimal.ZERO : BigDecimal.ONE);
        return doubled.max(BigDecimal.valueOf(Long.MIN_VALUE))
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    void match(byte[] text, int from, int to, Found found) {
        if (numbers.length == 0) {
            return;
        }
        int at = from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
        if (at == to || text[at] < '0' || text[at] > '9') {
            return;
        }
        long whole = 0;
        int i = at;
        while (i < to && i < at + 18 && text[i] >= '0' && text[i] <= '9') {
            whole = whole * 10 + text[i++] - '0';
        }
        if (i == to) {
            compare(2 * (text[from] == '-' ? -whole : whole), found);
        } else if (to - from <= MAX_LENGTH) {
            String written = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
            if (DECIMAL.matcher(written).matches()) {
                compare(new BigDecimal(written), found);
            }
        }
    }

    private void compare(long doubled, Found found) {
        for (int i = 0; i < halves.length; i++) {
            if (comparisons[i].holds(Long.compare(doubled, halves[i]))) {
                found.add(finds[i]);
            }
        }
    }

    private void compare(BigDecimal value, Found found) {
        for (int i = 0; i < numbers.length; i++) {
            if (comparisons[i].holds(value.compareTo(numbers[i]))) {
                found.add(finds[i]);
            }
        }
    }
}
