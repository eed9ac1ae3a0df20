package jp.sekisho.detect.match;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rules that events of one kind of source can match, compiled together. Immutable and shared by all
/// workers.
final class Program {
    private static final int[] NO_SLOTS = {};

    /// For each path the slots that its values belong to.
    private final int[][] slotsOfPath;

    private final Slot[] slots;
    private final @Nullable FieldIndex anywhere;
    private final List<Item> items;
    private final int[] slotOfItem;
    private final List<Formula> formulas;
    private final Code[] codes;
    private final int[] rules;
    private final Pairs pairs;

    /// For each rule the items that it wants true; worked out when it first matches.
    private final int[][] wanted;

    Program(
            int[][] slotsOfPath,
            List<Slot> slots,
            @Nullable FieldIndex anywhere,
            List<Item> items,
            int[] slotOfItem,
            List<Formula> formulas,
            List<Code> codes,
            int[] rules,
            Pairs pairs) {
        this.slotsOfPath = slotsOfPath;
        this.slots = slots.toArray(Slot[]::new);
        this.anywhere = anywhere;
        this.items = items;
        this.slotOfItem = slotOfItem;
        this.formulas = formulas;
        this.codes = codes.toArray(Code[]::new);
        this.rules = rules;
        this.pairs = pairs;
        this.wanted = new int[rules.length][];
    }

    int[] slotsOf(int path) {
        return path < 0 ? NO_SLOTS : slotsOfPath[path];
    }

    boolean isIn(int path, int slot) {
        for (int one : slotsOf(path)) {
            if (one == slot) {
                return true;
            }
        }
        return false;
    }

    int slotCount() {
        return slots.length;
    }

    Slot slot(int slot) {
        return slots[slot];
    }

    @Nullable FieldIndex anywhere() {
        return anywhere;
    }

    List<Item> items() {
        return items;
    }

    List<Formula> formulas() {
        return formulas;
    }

    int ruleCount() {
        return rules.length;
    }

    Code code(int rule) {
        return codes[rule];
    }

    /// The number of a rule in the whole rule set.
    int number(int rule) {
        return rules[rule];
    }

    /// The items that the rule wants true, each once. Several workers may work it out at once; they come
    /// to the same.
    int[] wanted(int rule) {
        int[] known = wanted[rule];
        if (known == null) {
            known = collect(formulas.get(rule)).distinct().toArray();
            wanted[rule] = known;
        }
        return known;
    }

    private static IntStream collect(Formula formula) {
        return switch (formula) {
            case Formula.Leaf(int item, boolean negated) ->
                    negated ? IntStream.empty() : IntStream.of(item);
            case Formula.All(List<Formula> parts) -> parts.stream().flatMapToInt(Program::collect);
            case Formula.Any(List<Formula> parts) -> parts.stream().flatMapToInt(Program::collect);
        };
    }

    /// The slot that an item is about, or -1 where it is about all values.
    int slotOf(int item) {
        return slotOfItem[item];
    }

    Pairs pairs() {
        return pairs;
    }
}
