package jp.sekisho.detect.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A formula as jumps over bits: three numbers per step, namely an item, where to go on if it is true,
/// and where if it is not. The next step lies before; so no step is run twice, and a rule costs at most
/// one bit test per leaf.
final class Code {
    static final int ACCEPT = -1;
    static final int REJECT = -2;

    /// A rule whose formula would need more steps is refused.
    static final int MAX_STEPS = 100_000;

    private final int[] steps;
    private final int start;

    private Code(int[] steps, int start) {
        this.steps = steps;
        this.start = start;
    }

    static Code of(Formula formula) {
        Assembler assembler = new Assembler();
        int start = assembler.compile(formula, ACCEPT, REJECT);
        return new Code(Arrays.copyOf(assembler.steps, assembler.size), start);
    }

    /// Whether the formula holds where exactly the items of `truth` are true.
    boolean holds(Truth truth) {
        int at = start;
        while (at >= 0) {
            at = steps[at + (truth.isTrue(steps[at]) ? 1 : 2)];
        }
        return at == ACCEPT;
    }

    private static final class Assembler {
        private int[] steps = new int[24];
        private int size;

        /// Parts that several conditions share are compiled once per place they lead to.
        private final Map<List<Object>, Integer> known = new HashMap<>();

        /// Compiles backwards: where `formula` leads to is there before it. Gives its first step.
        int compile(Formula formula, int ifTrue, int ifFalse) {
            return switch (formula) {
                case Formula.Leaf(int item, boolean negated) ->
                        negated ? step(item, ifFalse, ifTrue) : step(item, ifTrue, ifFalse);
                case Formula.All(List<Formula> parts) -> {
                    int next = ifTrue;
                    for (Formula part : parts.reversed()) {
                        next = compile(part, next, ifFalse);
                    }
                    yield next;
                }
                case Formula.Any(List<Formula> parts) -> {
                    int next = ifFalse;
                    for (Formula part : parts.reversed()) {
                        next = compile(part, ifTrue, next);
                    }
                    yield next;
                }
            };
        }

        private int step(int item, int ifTrue, int ifFalse) {
            if (ifTrue == ifFalse) {
                return ifTrue;
            }
            return known.computeIfAbsent(
                    List.of(item, ifTrue, ifFalse), _ -> add(item, ifTrue, ifFalse));
        }

        private int add(int item, int ifTrue, int ifFalse) {
            if (size == 3 * MAX_STEPS) {
                throw new TooManySteps();
            }
            if (size == steps.length) {
                steps = Arrays.copyOf(steps, 2 * size);
            }
            steps[size++] = item;
            steps[size++] = ifTrue;
            steps[size++] = ifFalse;
            return size - 3;
        }
    }

    /// The budget for the steps of one rule is exhausted.
    static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
