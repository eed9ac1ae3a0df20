package jp.sekisho.home;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.policy.ClauseKind;
import jp.sekisho.shared.Verdict;

/// One article (条) on the home page: its heading, how many of its clauses have which verdict, and
/// its lines.
public record Article(
        UUID clause,
        String label,
        String caption,
        ClauseKind kind,
        Map<Verdict, Integer> counts,
        List<Line> lines) {}
