package jp.sekisho.detect.match;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The rules that events of one kind of source can match, compiled together. Immutable and shared by all
/// workers.
final class Program {
    private static final int[] NO_SLOTS = {};

    /// For each path the slots that its values belong to.
    private final int[][] slotsOfPath;

    private final Slot[] slots;
    private final @Nullable FieldIndex anywhere;
    private final List<Item> items;
    private final List<Formula> formulas;
    private final Code[] codes;
    private final int[] rules;
    private final Pairs pairs;

    Program(
            int[][] slotsOfPath,
            List<Slot> slots,
            @Nullable FieldIndex anywhere,
            List<Item> items,
            List<Formula> formulas,
            List<Code> codes,
            int[] rules,
            Pairs pairs) {
        this.slotsOfPath = slotsOfPath;
        this.slots = slots.toArray(Slot[]::new);
        this.anywhere = anywhere;
        this.items = items;
        this.formulas = formulas;
        this.codes = codes.toArray(Code[]::new);
        this.rules = rules;
        this.pairs = pairs;
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

    Pairs pairs() {
        return pairs;
    }
}
