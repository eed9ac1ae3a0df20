package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Provision;
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

    /// How one rule stands; none when it is not taken up.
    public Optional<RuleVerdict> rule(UUID rule) {
        return rules.stream().filter(each -> each.rule().id().equals(rule)).findFirst();
    }

    /// The clause on which a rule is counted; none for one that hangs on the document.
    public Optional<Provision> clauseOf(Rule rule) {
        return edition.judged().stream()
                .filter(clause ->
                        clause.demands().stream()
                                .anyMatch(demand -> demand.id().equals(rule.demand())))
                .findFirst();
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
