package jp.sekisho.detect.rule;

import java.util.List;

/// What was read: rules with their filters applied, correlations with their references resolved to
/// ids, and what is wrong.
public record Rules(List<Rule> rules, List<Correlation> correlations, List<Problem> problems) {
    public Rules {
        rules = List.copyOf(rules);
        correlations = List.copyOf(correlations);
        problems = List.copyOf(problems);
    }
}
