package jp.sekisho.measures;

import java.time.LocalDate;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;

/// One line of the execution table (実施表): how one rule stands for one target, or for all those of
/// its targets that are in order.
///
/// @param clause where the rule is counted, as the regulation numbers it
/// @param object the target as its criterion names it; empty for the targets that are in order
/// @param label what the target is called, or a word of the program
/// @param person whether the label is the name of a person
/// @param met how many targets are in order; 0 on a line of one target
/// @param population from how many the targets were drawn; 0 when they are all there are
/// @param due when it must be done next
public record ExecutionRow(
        Verdict verdict,
        String clause,
        Rule rule,
        String object,
        String label,
        boolean person,
        int met,
        int population,
        String responsible,
        @Nullable LocalDate due) {}
