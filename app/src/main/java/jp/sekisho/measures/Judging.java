package jp.sekisho.measures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekisho.policy.Demand;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Provision;
import jp.sekisho.shared.Verdict;

/// From the words for rules to the words for demands, clauses and the document.
final class Judging {
    private final Map<UUID, List<RuleVerdict>> counted;
    private final Map<UUID, List<RuleVerdict>> also;
    private final List<RuleVerdict> onDocument;

    Judging(List<RuleVerdict> rules, List<RuleTable.Also> answers) {
        counted =
                rules.stream()
                        .filter(each -> each.rule().demand() != null)
                        .collect(groupingBy(each -> demand(each.rule())));
        onDocument = rules.stream().filter(each -> each.rule().demand() == null).toList();
        also = new LinkedHashMap<>();
        var byId = rules.stream().collect(toMap(each -> each.rule().id(), each -> each));
        for (var answer : answers) {
            var rule = byId.get(answer.rule());
            if (rule != null) {
                also.computeIfAbsent(answer.demand(), d -> new ArrayList<>()).add(rule);
            }
        }
    }

    private static UUID demand(Rule rule) {
        var demand = rule.demand();
        if (demand == null) {
            throw new IllegalArgumentException(rule.number());
        }
        return demand;
    }

    Judged judge(Edition edition, LocalDate day, List<RuleVerdict> rules) {
        var demands = new LinkedHashMap<UUID, Answered>();
        var clauses = new LinkedHashMap<UUID, Answered>();
        for (var provision : edition.judged()) {
            for (var demand : provision.demands()) {
                demands.put(demand.id(), answered(demand));
            }
            clauses.put(provision.clause(), clause(provision, demands));
        }
        return new Judged(edition, day, rules, document(), demands, clauses);
    }

    /// A demand that no rule answers is 未登録, and so its clause can never be 充足.
    private Answered answered(Demand demand) {
        var here = counted.getOrDefault(demand.id(), List.of());
        var elsewhere = also.getOrDefault(demand.id(), List.of());
        var words = Stream.concat(here.stream(), elsewhere.stream()).map(RuleVerdict::verdict);
        return new Answered(Verdict.of(words.toList()), here, elsewhere);
    }

    private static Answered clause(Provision provision, Map<UUID, Answered> demands) {
        var own = provision.demands().stream().map(demand -> demands.get(demand.id())).toList();
        return new Answered(
                Verdict.of(own.stream().map(Answered::verdict).toList()),
                own.stream().flatMap(each -> each.counted().stream()).toList(),
                own.stream().flatMap(each -> each.also().stream()).toList());
    }

    private Answered document() {
        var words = onDocument.stream().map(RuleVerdict::verdict).toList();
        return new Answered(Verdict.of(words), onDocument, List.of());
    }
}
