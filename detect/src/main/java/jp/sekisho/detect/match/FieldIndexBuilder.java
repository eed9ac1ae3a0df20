package jp.sekisho.detect.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sekisho.detect.regex.Regex;
import jp.sekisho.detect.rule.Comparison;
import jp.sekisho.detect.rule.Glob;
import jp.sekisho.detect.rule.Network;
import jp.sekisho.detect.rule.Test;
import jp.sekisho.detect.rule.Test.Anchor;

/// Collects the tests of one field and sorts them by how they are found.
final class FieldIndexBuilder {
    private static final int[] NOTHING = {};

    private final Map<Test, int[]> itemsByTest = new LinkedHashMap<>();

    private int[] anyText = NOTHING;
    private final Map<Needle, int[]> literals = new LinkedHashMap<>();
    private final Map<Needle, int[]> cased = new LinkedHashMap<>();
    private final List<Regex> regexes = new ArrayList<>();
    private final List<int[]> patternItems = new ArrayList<>();
    private final List<Integer> gates = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final List<int[]> numberItems = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();
    private final List<int[]> networkItems = new ArrayList<>();
    private final List<Test.Clock> clocks = new ArrayList<>();
    private final List<int[]> clockItems = new ArrayList<>();

    void add(Test test, int item) {
        itemsByTest.merge(test, new int[] {item}, FieldIndexBuilder::joined);
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    FieldIndex build() {
        itemsByTest.forEach(this::sort);
        return new FieldIndex(
                anyText,
                new LiteralIndex(literals, true),
                new LiteralIndex(cased, false),
                new Patterns(regexes, patternItems, gates),
                new NumberTests(comparisons, numbers, numberItems),
                new NetworkTests(networks, networkItems),
                new ClockTests(clocks, clockItems));
    }

    private void sort(Test test, int[] items) {
        switch (test) {
            case Test.Like(Glob glob, boolean isCased) -> like(glob, isCased, items);
            case Test.Matches(Regex regex, _) -> pattern(regex, items);
            case Test.Compare(Comparison comparison, BigDecimal number) -> {
                comparisons.add(comparison);
                numbers.add(number);
                numberItems.add(items);
            }
            case Test.Inside(Network network) -> {
                networks.add(network);
                networkItems.add(items);
            }
            case Test.Clock clock -> {
                clocks.add(clock);
                clockItems.add(items);
            }
            case Test.IsNull _, Test.Exists _, Test.SameAs _ ->
                    throw new IllegalArgumentException(test + " is not asked of one value");
        }
    }

    private void like(Glob glob, boolean isCased, int[] items) {
        String text = glob.core().plain();
        Anchor anchor;
        if (glob.startsOpen()) {
            anchor = glob.endsOpen() ? Anchor.ANYWHERE : Anchor.END;
        } else {
            anchor = glob.endsOpen() ? Anchor.START : Anchor.WHOLE;
        }
        if (anchor != Anchor.WHOLE && text.isEmpty()) {
            anyText = joined(anyText, items);
        } else if (isCased) {
            cased.merge(Needle.cased(text, anchor), items, FieldIndexBuilder::joined);
        } else {
            literals.merge(Needle.folded(text, anchor), items, FieldIndexBuilder::joined);
        }
    }

    private void pattern(Regex regex, int[] items) {
        int pattern = regexes.size();
        List<Set<String>> necessary = regex.necessaryTexts();
        for (int gate = 0; gate < necessary.size(); gate++) {
            for (String text : necessary.get(gate)) {
                literals.merge(
                        Needle.folded(text, Anchor.ANYWHERE),
                        new int[] {Found.gate(pattern, gate)},
                        FieldIndexBuilder::joined);
            }
        }
        regexes.add(regex);
        patternItems.add(items);
        gates.add((1 << necessary.size()) - 1);
    }
}
