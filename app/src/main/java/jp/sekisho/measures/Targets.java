package jp.sekisho.measures;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Criterion;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// For which targets a rule is carried out, by decision, and how each of them stands.
@Component
public class Targets {
    private static final int MOST_PIECES = 1_000;
    private static final int MOST_NAMES = 2_000;

    private final TargetTable table;
    private final RuleChanges changes;
    private final Map<String, Criterion> criteria;
    private final Ledger ledger;
    private final Dates dates;

    Targets(
            TargetTable table,
            RuleChanges changes,
            List<LastDoneCriterion> criteria,
            Ledger ledger,
            Dates dates) {
        this.table = table;
        this.changes = changes;
        this.criteria = criteria.stream().collect(Collectors.toMap(Criterion::name, each -> each));
        this.ledger = ledger;
        this.dates = dates;
    }

    /// What was decided; empty for a rule that is carried out once for the body.
    public Optional<TargetChoice> choice(UUID rule) {
        return table.choice(rule).filter(each -> each.kind() != TargetKind.WHOLE);
    }

    public List<String> listed(UUID rule) {
        return table.listed(rule);
    }

    /// Decides it anew. What was recorded for a target stays recorded.
    ///
    /// @param names of the listed ones, one a line; counts for [TargetKind#LISTED] only
    @Transactional
    public void choose(Rule rule, TargetChoice choice, String names) {
        var listed = choice.kind() == TargetKind.LISTED ? lines(names) : Set.<String>of();
        var checks =
                new Checks()
                        .refuse(rule.way() == Way.COMPUTED, "kind", "problem.targets.computed")
                        .refuse(
                                choice.pieces() < 0 || choice.pieces() > MOST_PIECES,
                                "pieces",
                                "problem.targets.pieces",
                                MOST_PIECES)
                        .refuse(
                                choice.kind() == TargetKind.WHOLE && choice.sampled(),
                                "pieces",
                                "problem.targets.whole")
                        .refuse(
                                choice.kind() == TargetKind.LISTED && listed.isEmpty(),
                                "names",
                                "problem.targets.names")
                        .refuse(
                                listed.size() > MOST_NAMES,
                                "names",
                                "problem.targets.many",
                                MOST_NAMES)
                        .line("targetReason", choice.reason())
                        .line("targetNumber", choice.documentNumber())
                        .refuse(
                                choice.decidedOn().isAfter(dates.today()),
                                "targetOn",
                                "problem.future");
        listed.stream()
                .filter(name -> !new Checks().line("names", name).problems().isEmpty())
                .findFirst()
                .ifPresent(name -> checks.line("names", name));
        checks.orRefuse();
        var closed = table.closeChoice(rule.id());
        var gone = table.closeListed(rule.id(), listed);
        ledger.enter(
                Entry.of("measures.targets.decided", "rule", rule.id())
                        .with("measures.target_choice", closed)
                        .with("measures.target_choice", table.addChoice(rule.id(), choice))
                        .with("measures.listed_target", gone)
                        .with("measures.listed_target", table.addListed(rule.id(), listed)));
    }

    private static Set<String> lines(String names) {
        return names.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// How the targets stand today, what is short first.
    public Target.Page page(Rule rule, TargetQuestion question, int offset, int limit) {
        var criterion = criteria.get(rule.criterion());
        if (criterion == null) {
            return new Target.Page(List.of(), 0);
        }
        return table.page(
                rule,
                criterion.objects(),
                changes.days(rule),
                dates.today(),
                question,
                offset,
                limit);
    }

    /// The ids of all targets of today.
    Set<String> all(UUID rule) {
        return table.all(rule, dates.today()).stream()
                .map(TargetTable.Named::object)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// For how many targets each act was done; those that were done for the body are not in it.
    public Map<UUID, Integer> targets(Collection<Act> acts) {
        return table.targets(acts.stream().map(Act::id).toList()).stream()
                .collect(Collectors.toMap(TargetTable.Done::act, TargetTable.Done::targets));
    }
}
