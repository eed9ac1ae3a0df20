package jp.sekisho.measures;

import java.time.LocalDate;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;

/// One line of the execution table (実施表): how one rule stands for one target, or for all those of
/// its targets that are in order.
///
/// @param clause where the rule is counted, as the regulation numbers it
/// @param target what it is judged for; empty for the targets that are in order
/// @param met how many targets are in order; 0 on a line of one target
/// @param seen the day on which it was last seen
public record ExecutionRow(
        Verdict verdict,
        String clause,
        Rule rule,
        String target,
        int met,
        String responsible,
        LocalDate seen,
        @Nullable LocalDate due) {}
