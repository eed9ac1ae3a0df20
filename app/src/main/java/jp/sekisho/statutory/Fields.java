package jp.sekisho.statutory;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.RuleChanges;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The eight fields, and what is decided about them (適用判定).
@Component
public class Fields {
    private final FieldTable table;
    private final RuleChanges rules;
    private final Ledger ledger;
    private final Dates dates;

    Fields(FieldTable table, RuleChanges rules, Ledger ledger, Dates dates) {
        this.table = table;
        this.rules = rules;
        this.ledger = ledger;
        this.dates = dates;
    }

    /// The fields with the rules that cover them. A rule is put into its field by the catalogue.
    public List<Field> of(Judged judged) {
        var fieldOf = rules.fields();
        var decisions = decisions().stream().filter(Decision::current).toList();
        var covering =
                judged.rules().stream()
                        .filter(rule -> fieldOf.containsKey(rule.rule().id()))
                        .collect(groupingBy(rule -> fieldOf.get(rule.rule().id())));
        var transitions =
                table.transitions().stream()
                        .filter(each -> each.standing() == Transition.Standing.OPEN)
                        .collect(groupingBy(Transition::field));
        return IntStream.rangeClosed(1, Ordinance.FIELDS)
                .mapToObj(number ->
                        new Field(
                                number,
                                decisions.stream()
                                        .filter(each -> each.field() == number)
                                        .findFirst()
                                        .orElse(null),
                                covering.getOrDefault(number, List.of()),
                                transitions.getOrDefault(number, List.of())))
                .toList();
    }

    /// Every decision there was, newest first.
    public List<Decision> decisions() {
        return table.decisions();
    }

    @Transactional
    public void decide(NewDecision decision) {
        new Checks()
                .refuse(decision.fields().isEmpty(), "fields", "problem.fields.none")
                .refuse(
                        decision.fields().stream()
                                .anyMatch(each -> each < 1 || each > Ordinance.FIELDS),
                        "fields",
                        "problem.choice")
                .line("reason", decision.reason())
                .line("documentNumber", decision.documentNumber())
                .refuse(decision.decidedOn().isAfter(dates.today()), "decidedOn", "problem.future")
                .orRefuse();
        var closed = table.closeDecisions(decision.fields());
        var added = new ArrayList<UUID>();
        for (var field : new TreeSet<>(decision.fields())) {
            added.add(table.add(field, decision));
        }
        ledger.enter(
                Entry.of("statutory.decision.made", "decision", added.getFirst())
                        .with("statutory.decision", closed)
                        .with("statutory.decision", added));
    }
}
