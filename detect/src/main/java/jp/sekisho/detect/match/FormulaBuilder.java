package jp.sekisho.detect.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sekisho.detect.rule.Expression;
import jp.sekisho.detect.rule.Test;

/// Turns expressions into formulas, and numbers the items they are made of.
final class FormulaBuilder {
    private final Map<Item, Integer> numbers = new LinkedHashMap<>();

    /// All items so far, in the order of their numbers.
    List<Item> items() {
        return List.copyOf(numbers.keySet());
    }

    Formula build(Expression expression) {
        return build(expression, false);
    }

    private Formula build(Expression expression, boolean negated) {
        return switch (expression) {
            case Expression.Not(Expression inner) -> build(inner, !negated);
            case Expression.And(List<Expression> parts) -> {
                List<Formula> built = parts.stream().map(part -> build(part, negated)).toList();
                yield negated ? new Formula.Any(built) : new Formula.All(built);
            }
            case Expression.Or(List<Expression> parts) -> {
                List<Formula> built = options(parts, negated);
                yield negated ? new Formula.All(built) : new Formula.Any(built);
            }
            case Expression.Field(String field, Test test) -> leaf(field, test, negated);
            case Expression.Anywhere(Test test) -> leaf(new Item.Anywhere(Set.of(test)), negated);
        };
    }

    private Formula leaf(String field, Test test, boolean negated) {
        return switch (test) {
            case Test.IsNull _ -> leaf(new Item.NotNull(field), !negated);
            case Test.Exists _ -> leaf(new Item.Exists(field), negated);
            case Test.SameAs same -> leaf(new Item.Pair(field, same), negated);
            case Test.Like _, Test.Matches _, Test.Inside _, Test.Compare _, Test.Clock _ ->
                    leaf(new Item.InField(field, Set.of(test)), negated);
        };
    }

    private Formula leaf(Item item, boolean negated) {
        return new Formula.Leaf(numbers.computeIfAbsent(item, _ -> numbers.size()), negated);
    }

    /// Joins the tests of one field: `a: x or a: y` asks one thing of `a`.
    private List<Formula> options(List<Expression> parts, boolean negated) {
        Map<String, Set<Test>> byField = new LinkedHashMap<>();
        Set<Test> anywhere = new LinkedHashSet<>();
        List<Formula> options = new ArrayList<>();
        for (Expression part : parts) {
            if (part instanceof Expression.Field(String field, Test test) && isOfOneValue(test)) {
                byField.computeIfAbsent(field, _ -> new LinkedHashSet<>()).add(test);
            } else if (part instanceof Expression.Anywhere(Test test)) {
                anywhere.add(test);
            } else {
                options.add(build(part, negated));
            }
        }
        byField.forEach(
                (field, tests) -> options.add(leaf(new Item.InField(field, tests), negated)));
        if (!anywhere.isEmpty()) {
            options.add(leaf(new Item.Anywhere(anywhere), negated));
        }
        return options;
    }

    private static boolean isOfOneValue(Test test) {
        return switch (test) {
            case Test.Like _, Test.Matches _, Test.Inside _, Test.Compare _, Test.Clock _ -> true;
            case Test.IsNull _, Test.Exists _, Test.SameAs _ -> false;
        };
    }
}
