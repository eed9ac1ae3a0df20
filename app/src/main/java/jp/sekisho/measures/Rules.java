package jp.sekisho.measures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.policy.Demand;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Provision;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rules (遵守事項): proposed by the catalogue, taken up (採る) by the office.
@Component
public class Rules {
    private final RuleTable table;
    private final Catalogue catalogue;
    private final RuleDuties duties;
    private final Ledger ledger;

    Rules(RuleTable table, Catalogue catalogue, RuleDuties duties, Ledger ledger) {
        this.table = table;
        this.catalogue = catalogue;
        this.duties = duties;
        this.ledger = ledger;
    }

    public List<Rule> all() {
        return table.all();
    }

    public List<Proposal> proposals(Edition edition) {
        var taken = table.all().stream().map(Rule::number).collect(Collectors.toSet());
        return catalogue.rules().stream()
                .filter(rule -> !taken.contains(rule.number()))
                .map(rule -> new Proposal(rule, answered(rule, edition), also(rule, edition)))
                .toList();
    }

    /// The demand whose own words show the clue; else the first of a clause that shows it.
    private static Optional<Demand> answered(CatalogueRule rule, Edition edition) {
        if (rule.hangs() == CatalogueRule.Hangs.DOCUMENT) {
            return Optional.empty();
        }
        var clauses = edition.judged().stream().filter(each -> rule.points(words(each))).toList();
        return clauses.reversed().stream()
                .flatMap(clause -> clause.demands().stream())
                .filter(demand -> rule.points(demand.text()))
                .findFirst()
                .or(() -> clauses.stream().flatMap(each -> each.demands().stream()).findFirst());
    }

    private static List<Demand> also(CatalogueRule rule, Edition edition) {
        return edition.judged().stream()
                .flatMap(clause -> clause.demands().stream())
                .filter(demand -> rule.pointsAlso(demand.text()))
                .toList();
    }

    private static String words(Provision provision) {
        return String.join("\n", provision.caption(), provision.heading(), provision.text());
    }

    /// Takes up rules: all of them or none.
    @Transactional
    public void takeUp(Edition edition, List<Choice> choices) {
        if (choices.isEmpty()) {
            throw Unacceptable.at("rules", "problem.rules.none");
        }
        var demands =
                edition.judged().stream()
                        .flatMap(provision -> provision.demands().stream())
                        .map(Demand::id)
                        .collect(Collectors.toSet());
        var proposed = catalogue.byNumber();
        var taken = table.all().stream().map(Rule::number).collect(Collectors.toSet());
        for (var choice : choices) {
            var rule = proposed.get(choice.number());
            if (rule == null || taken.contains(choice.number())) {
                throw Unacceptable.at("rules", "problem.rules.taken", choice.number());
            }
            var fits =
                    rule.hangs() == CatalogueRule.Hangs.DOCUMENT
                            ? choice.demand() == null
                            : choice.demand() != null && demands.contains(choice.demand());
            if (!fits) {
                throw Unacceptable.at("rules", "problem.rules.demand", choice.number());
            }
            takeUp(rule, choice, also(rule, edition));
        }
    }

    private void takeUp(CatalogueRule proposed, Choice choice, List<Demand> also) {
        var rule = table.add();
        var entry =
                Entry.of("measures.rule.taken-up", "rule", rule)
                        .with("measures.rule", rule)
                        .with("measures.rule_state", table.addState(rule, proposed))
                        .with(
                                "measures.taken_up",
                                table.addTakenUp(rule, catalogue.version(), proposed))
                        .with("measures.answer", table.addAnswer(rule, choice.demand(), true));
        for (var demand : also) {
            if (!demand.id().equals(choice.demand())) {
                entry = entry.with("measures.answer", table.addAnswer(rule, demand.id(), false));
            }
        }
        ledger.enter(entry);
        duties.plan(rule, proposed);
    }
}
