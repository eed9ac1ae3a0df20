package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.policy.Edition;
import jp.sekisho.shared.Verdict;

/// The whole regulation, judged: one answer for one day and one state of the ledger.
public record Judged(
        Edition edition,
        LocalDate day,
        List<RuleVerdict> rules,
        Answered document,
        Map<UUID, Answered> demands,
        Map<UUID, Answered> clauses) {
    /// The word for a clause; none for one that is not judged.
    public Optional<Answered> clause(UUID clause) {
        return Optional.ofNullable(clauses.get(clause));
    }

    public Answered demand(UUID demand) {
        var answered = demands.get(demand);
        if (answered == null) {
            throw new IllegalArgumentException("no demand of this edition: " + demand);
        }
        return answered;
    }

    public long clausesWith(Verdict verdict) {
        return clauses.values().stream().filter(each -> each.verdict() == verdict).count();
    }

    public long clausesKept() {
        return clauses.values().stream().filter(each -> each.verdict().kept()).count();
    }

    public int ways(Way way) {
        return (int) rules.stream().filter(each -> each.rule().way() == way).count();
    }
}
