package jp.sekisho.detect.rule;

import java.util.List;

/// What a rule asks of an event, with all names and modifiers worked out.
public sealed interface Expression {
    record And(List<Expression> all) implements Expression {
        public And {
            all = List.copyOf(all);
        }
    }

    record Or(List<Expression> any) implements Expression {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(Expression negated) implements Expression {}

    /// Some value of the field passes the test.
    record Field(String name, Test test) implements Expression {}

    /// Some value of the event, whatever its field, passes the test.
    record Anywhere(Test test) implements Expression {}

    static Expression and(List<Expression> all) {
        return all.size() == 1 ? all.getFirst() : new And(all);
    }

    static Expression or(List<Expression> any) {
        return any.size() == 1 ? any.getFirst() : new Or(any);
    }
}
