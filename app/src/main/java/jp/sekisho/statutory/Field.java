package jp.sekisho.statutory;

import java.util.List;
import jp.sekisho.measures.RuleVerdict;
import org.jspecify.annotations.Nullable;

/// One of the eight fields: what was decided about it, the rules that cover it, and what stays as it
/// was for now.
///
/// @param number the 号, 1 to 8
/// @param decision none until somebody decided
public record Field(
        int number,
        @Nullable Decision decision,
        List<RuleVerdict> rules,
        List<Transition> transitions) {
    /// How many of its rules are kept.
    public long kept() {
        return rules.stream().filter(rule -> rule.verdict().kept()).count();
    }

    /// Whether it applies, and no rule covers it.
    public boolean bare() {
        return rules.isEmpty() && decision != null && decision.applies();
    }
}
