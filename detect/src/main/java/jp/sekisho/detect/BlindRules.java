package jp.sekisho.detect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.sekisho.detect.event.Paths;
import jp.sekisho.detect.match.Engine;
import jp.sekisho.detect.rule.Expression;
import jp.sekisho.detect.rule.Rule;
import jp.sekisho.detect.rule.Test;
import jp.sekisho.detect.source.FieldMap;

/// Finds rules that cannot have matched whatever the values were, since fields that they need were in no
/// event.
final class BlindRules {
    private final Engine engine;
    private final boolean[] seen;

    private BlindRules(Engine engine, boolean[] seen) {
        this.engine = engine;
        this.seen = seen;
    }

    /// By id, with the fields that were missing; `seen` tells for each path whether a value stood there,
    /// and is empty where that is not known.
    static Map<String, Set<String>> of(Engine engine, boolean[] seen) {
        Map<String, Set<String>> blind = new LinkedHashMap<>();
        if (seen.length > 0) {
            BlindRules rules = new BlindRules(engine, seen);
            for (Rule rule : engine.rules()) {
                Set<String> missing = new TreeSet<>();
                if (!rules.canHold(rule.expression(), missing)) {
                    blind.put(rule.id(), missing);
                }
            }
        }
        return blind;
    }

    /// Collects into `missing` the fields for want of which it cannot.
    private boolean canHold(Expression expression, Set<String> missing) {
        return switch (expression) {
            case Expression.And(List<Expression> all) -> {
                boolean can = true;
                for (Expression part : all) {
                    can &= canHold(part, missing);
                }
                yield can;
            }
            case Expression.Or(List<Expression> any) -> {
                Set<String> others = new TreeSet<>();
                for (Expression part : any) {
                    if (canHold(part, others)) {
                        yield true;
                    }
                }
                missing.addAll(others);
                yield false;
            }
            case Expression.Field(_, Test.IsNull _) -> true;
            case Expression.Field(String field, _) -> {
                boolean known = isSeen(field);
                if (!known) {
                    missing.add(field);
                }
                yield known;
            }
            case Expression.Not _, Expression.Anywhere _ -> true;
        };
    }

    private boolean isSeen(String field) {
        for (String path : FieldMap.builtIn().pathsOf(field)) {
            int known = engine.paths().of(path);
            if (known != Paths.UNKNOWN && seen[known]) {
                return true;
            }
        }
        return false;
    }
}
