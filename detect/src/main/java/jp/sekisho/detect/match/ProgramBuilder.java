package jp.sekisho.detect.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sekisho.detect.event.Paths;
import jp.sekisho.detect.rule.Expression;
import jp.sekisho.detect.rule.Test;
import jp.sekisho.detect.source.FieldMap;

/// Compiles rules into a [Program].
final class ProgramBuilder {
    private final FieldMap fields;
    private final Paths paths;
    private final FormulaBuilder formulas = new FormulaBuilder();
    private final List<Formula> bodies = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final FieldIndexBuilder anywhere = new FieldIndexBuilder();
    private boolean asksAnywhere;

    private static final class Draft {
        final int number;
        int exists = Slot.NO_ITEM;
        int notNull = Slot.NO_ITEM;
        final FieldIndexBuilder index = new FieldIndexBuilder();
        boolean asked;

        Draft(int number) {
            this.number = number;
        }
    }

    ProgramBuilder(FieldMap fields, Paths paths) {
        this.fields = fields;
        this.paths = paths;
    }

    /// Adds a rule by its number in the rule set.
    void add(int number, Expression expression) {
        bodies.add(formulas.build(expression));
        rules.add(number);
    }

    Program build() {
        List<Item> items = formulas.items();
        List<Pairs.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            collect(i, items.get(i), pairs);
        }
        List<Slot> slots = new ArrayList<>();
        for (Map.Entry<String, Draft> entry : drafts.entrySet()) {
            Draft draft = entry.getValue();
            slots.add(
                    new Slot(
                            entry.getKey(),
                            draft.exists,
                            draft.notNull,
                            draft.asked ? draft.index.build() : null));
        }
        return new Program(
                slotsOfPath(),
                slots,
                asksAnywhere ? anywhere.build() : null,
                items,
                items.stream().mapToInt(this::slotOf).toArray(),
                bodies,
                bodies.stream().map(Code::of).toList(),
                rules.stream().mapToInt(Integer::intValue).toArray(),
                new Pairs(pairs));
    }

    private void collect(int number, Item item, List<Pairs.Pair> pairs) {
        switch (item) {
            case Item.InField(String field, Set<Test> tests) -> {
                Draft draft = draft(field);
                draft.asked = true;
                tests.forEach(test -> draft.index.add(test, number));
            }
            case Item.Anywhere(Set<Test> tests) -> {
                asksAnywhere = true;
                tests.forEach(test -> anywhere.add(test, number));
            }
            case Item.NotNull(String field) -> draft(field).notNull = number;
            case Item.Exists(String field) -> draft(field).exists = number;
            case Item.Pair(String field, Test.SameAs test) -> {
                Draft one = draft(field);
                Draft other = draft(test.field());
                pairs.add(new Pairs.Pair(number, one.number, other.number, test));
            }
        }
    }

    private int slotOf(Item item) {
        return switch (item) {
            case Item.Anywhere _ -> -1;
            case Item.InField(String field, _) -> draft(field).number;
            case Item.NotNull(String field) -> draft(field).number;
            case Item.Exists(String field) -> draft(field).number;
            case Item.Pair(String field, _) -> draft(field).number;
        };
    }

    private Draft draft(String field) {
        return drafts.computeIfAbsent(field, _ -> new Draft(drafts.size()));
    }

    private int[][] slotsOfPath() {
        int[][] slots = new int[paths.size()][];
        Arrays.fill(slots, new int[0]);
        drafts.forEach((field, draft) -> {
            for (String path : fields.pathsOf(field)) {
                int known = paths.of(path);
                if (known != Paths.UNKNOWN) {
                    slots[known] = Arrays.copyOf(slots[known], slots[known].length + 1);
                    slots[known][slots[known].length - 1] = draft.number;
                }
            }
        });
        return slots;
    }
}
