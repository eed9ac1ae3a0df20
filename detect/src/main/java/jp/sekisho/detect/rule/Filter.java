package jp.sekisho.detect.rule;

import java.util.List;

/// A Sigma filter: events that it describes raise no hit of the rules it names (all rules, where
/// `rules` is empty) whose log source it covers.
record Filter(
        String title,
        List<String> rules,
        LogSource logSource,
        Expression expression,
        String file,
        int line) {

    boolean appliesTo(Rule rule) {
        return logSource.contains(rule.logSource())
                && (rules.isEmpty() || rules.stream().anyMatch(rule::isCalled));
    }

    Rule apply(Rule rule) {
        return rule.with(
                new Expression.And(List.of(rule.expression(), new Expression.Not(expression))));
    }
}
