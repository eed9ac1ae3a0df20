package jp.sekisho.detect.match;

import java.util.Set;
import jp.sekisho.detect.rule.Test;

/// One thing that rules ask of an event, and that is either true or not. Equal items of different
/// rules are one.
sealed interface Item {
    /// Some value of the field passes one of the tests.
    record InField(String field, Set<Test> tests) implements Item {
        public InField {
            tests = Set.copyOf(tests);
        }
    }

    /// Some value of the event passes one of the tests.
    record Anywhere(Set<Test> tests) implements Item {
        public Anywhere {
            tests = Set.copyOf(tests);
        }
    }

    /// The field has a value that is not null.
    record NotNull(String field) implements Item {}

    record Exists(String field) implements Item {}

    /// A value of one field stands so to a value of another.
    record Pair(String field, Test.SameAs test) implements Item {}
}
