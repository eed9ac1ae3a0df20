package jp.sekisho.detect.match;

import java.util.Collection;
import java.util.Set;
import jp.sekisho.detect.rule.Glob;
import jp.sekisho.detect.rule.Test;

/// How often an item may be true, before any event was seen: longer texts are rarer.
final class Prior {
    private Prior() {}

    static double frequency(Item item) {
        return switch (item) {
            case Item.InField(_, Set<Test> tests) -> sum(tests);
            case Item.Anywhere(Set<Test> tests) -> sum(tests);
            case Item.NotNull _, Item.Exists _ -> 1;
            case Item.Pair _ -> 0.1;
        };
    }

    private static double sum(Collection<Test> tests) {
        return tests.stream().mapToDouble(Prior::frequency).sum();
    }

    private static double frequency(Test test) {
        return switch (test) {
            case Test.Like(Glob glob, _) -> {
                int length = glob.core().plain().length();
                boolean anchored = !glob.startsOpen() || !glob.endsOpen();
                yield Math.pow(0.7, length) * (anchored ? 0.3 : 1);
            }
            case Test.Matches _ -> 0.05;
            case Test.Inside _ -> 0.1;
            case Test.Compare _, Test.Clock _ -> 0.5;
            case Test.IsNull _, Test.Exists _ -> 1;
            case Test.SameAs _ -> 0.1;
        };
    }
}
