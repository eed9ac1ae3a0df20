package jp.sekisho.detect.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Sigma rule, ready to be compiled. `id` is the rule's own, or its title where it has none; `name`
/// is what correlations may call it. `fields` are those that its author wants shown.
public record Rule(
        String id,
        @Nullable String name,
        String title,
        Level level,
        List<String> tags,
        List<String> fields,
        LogSource logSource,
        Expression expression,
        String file,
        int line) {
    public Rule {
        tags = List.copyOf(tags);
        fields = List.copyOf(fields);
    }

    Rule with(Expression other) {
        return new Rule(id, name, title, level, tags, fields, logSource, other, file, line);
    }

    boolean isCalled(String reference) {
        return reference.equals(id) || reference.equals(name);
    }
}
