package jp.sekisho.detect.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// For each rule a few items of which at least one is true whenever the rule holds. Chosen for how
/// seldom they were true so far; rules for which there are none are always candidates. Immutable.
final class Witnesses {
    private final int[] starts;
    private final int[] rules;
    private final int[] always;

    private Witnesses(int[] starts, int[] rules, int[] always) {
        this.starts = starts;
        this.rules = rules;
        this.always = always;
    }

    /// `cost` of an item is how often it was true.
    static Witnesses choose(List<Formula> formulas, double[] cost) {
        int items = cost.length;
        List<List<Integer>> byItem = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            byItem.add(new ArrayList<>(0));
        }
        List<Integer> always = new ArrayList<>();
        for (int rule = 0; rule < formulas.size(); rule++) {
            Set<Integer> best = best(formulas.get(rule), cost);
            if (best == null) {
                always.add(rule);
            } else {
                for (int item : best) {
                    byItem.get(item).add(rule);
                }
            }
        }
        int[] starts = new int[items + 1];
        List<Integer> rules = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            starts[i] = rules.size();
            rules.addAll(byItem.get(i));
        }
        starts[items] = rules.size();
        return new Witnesses(
                starts,
                rules.stream().mapToInt(Integer::intValue).toArray(),
                always.stream().mapToInt(Integer::intValue).toArray());
    }

    private static @Nullable Set<Integer> best(Formula formula, double[] cost) {
        return switch (formula) {
            case Formula.Leaf(int item, boolean negated) -> negated ? null : Set.of(item);
            case Formula.Any(List<Formula> parts) -> {
                Set<Integer> union = new HashSet<>();
                for (Formula part : parts) {
                    Set<Integer> of = best(part, cost);
                    if (of == null) {
                        yield null;
                    }
                    union.addAll(of);
                }
                yield union;
            }
            case Formula.All(List<Formula> parts) -> {
                Set<Integer> cheapest = null;
                double lowest = Double.POSITIVE_INFINITY;
                for (Formula part : parts) {
                    Set<Integer> of = best(part, cost);
                    double sum = of == null ? 0 : of.stream().mapToDouble(item -> cost[item]).sum();
                    if (of != null && sum < lowest) {
                        cheapest = of;
                        lowest = sum;
                    }
                }
                yield cheapest;
            }
        };
    }

    int start(int item) {
        return starts[item];
    }

    int end(int item) {
        return starts[item + 1];
    }

    int rule(int i) {
        return rules[i];
    }

    int[] always() {
        return always;
    }
}
