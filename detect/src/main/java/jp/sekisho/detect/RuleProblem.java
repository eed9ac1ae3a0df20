package jp.sekisho.detect;

import java.util.Locale;
import jp.sekisho.detect.rule.Problem;

/// What is wrong with a rule file: where, why, and what would fix it. `line` counts from 1. After a
/// warning the rule is used all the same; otherwise it is left out and the others are used.
///
/// Immutable.
public final class RuleProblem {
    private final Problem problem;

    RuleProblem(Problem problem) {
        this.problem = problem;
    }

    public String file() {
        return problem.file();
    }

    public int line() {
        return problem.line();
    }

    public boolean isWarning() {
        return problem.flaw().isWarning();
    }

    /// In English, or in Japanese for a Japanese locale.
    public String reason(Locale locale) {
        return problem.reason(locale);
    }

    /// In English, or in Japanese for a Japanese locale.
    public String remedy(Locale locale) {
        return problem.remedy(locale);
    }

    /// One line: file, line, reason, remedy.
    @Override
    public String toString() {
        return "%s:%d: %s (%s)"
                .formatted(file(), line(), reason(Locale.ENGLISH), remedy(Locale.ENGLISH));
    }
}
