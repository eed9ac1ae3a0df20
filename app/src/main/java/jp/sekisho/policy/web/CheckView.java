package jp.sekisho.policy.web;

import java.util.ArrayList;
import java.util.List;
import jp.sekisho.policy.Draft;
import jp.sekisho.statute.ClauseKind;
import jp.sekisho.statute.Flag;
import jp.sekisho.statute.Node;
import jp.sekisho.statute.Range;
import jp.sekisho.statute.Reading;
import org.jspecify.annotations.Nullable;

/// What the check screen shows: one doubt, the original, the tree, and the chosen clause.
record CheckView(
        List<Doubt> doubts,
        @Nullable Doubt now,
        int next,
        List<SourceLine> lines,
        List<Twig> tree,
        @Nullable Panel panel,
        long articles,
        long judged) {
    static CheckView of(Draft draft, @Nullable Integer doubt, @Nullable Integer at) {
        var reading = draft.reading();
        var doubts = doubts(reading);
        var now = now(doubts, doubt);
        var chosen = at == null ? -1 : at;
        var tree = Twig.of(reading.root(), doubts, chosen);
        var twig = Twig.find(tree, chosen);
        var range = twig.map(each -> each.worded().range()).orElse(new Range(0, 0));
        return new CheckView(
                doubts,
                now,
                nextOpen(doubts, now),
                SourceLine.of(
                        reading.original(),
                        doubts,
                        reading.omissions(),
                        now == null ? -1 : now.index(),
                        range),
                tree,
                twig.map(each -> Panel.of(reading, each)).orElse(null),
                reading.root().all().filter(node -> node.kind() == Node.Kind.ARTICLE).count(),
                reading.clauses().stream()
                        .filter(clause -> clause.kind() == ClauseKind.JUDGED)
                        .count());
    }

    private static List<Doubt> doubts(Reading reading) {
        var doubts = new ArrayList<Doubt>();
        for (var flag : reading.flags()) {
            var range = flag.range();
            var before = reading.original().substring(0, range.from());
            var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            var quote = reading.original().substring(range.from(), range.to()).strip();
            doubts.add(new Doubt(doubts.size(), flag, line, quote));
        }
        return doubts;
    }

    private static @Nullable Doubt now(List<Doubt> doubts, @Nullable Integer wanted) {
        if (wanted != null && wanted >= 0 && wanted < doubts.size()) {
            return doubts.get(wanted);
        }
        return doubts.stream()
                .filter(doubt -> doubt.flag().state() == Flag.State.OPEN)
                .findFirst()
                .orElse(null);
    }

    private static int nextOpen(List<Doubt> doubts, @Nullable Doubt now) {
        var from = now == null ? 0 : now.index() + 1;
        for (int step = 0; step < doubts.size(); step++) {
            var at = (from + step) % doubts.size();
            if (doubts.get(at).flag().state() == Flag.State.OPEN) {
                return at;
            }
        }
        return -1;
    }
}
