package jp.sekisho.detect.match;

import java.util.List;

/// A rule over the numbers of items, with negation at the leaves only.
sealed interface Formula {
    record All(List<Formula> parts) implements Formula {}

    record Any(List<Formula> parts) implements Formula {}

    record Leaf(int item, boolean negated) implements Formula {}
}
