package jp.sekisho.home;

import java.time.LocalDate;
import java.util.List;
import jp.sekisho.home.Side.Excepted;
import jp.sekisho.home.Side.Uncovered;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.Protection;
import jp.sekisho.measures.RuleVerdict;
import jp.sekisho.policy.Provision;
import org.springframework.stereotype.Component;

/// Builds what stands beside the regulation, from the verdicts alone.
@Component
public class Sides {
    private static final int FEW = 3;

    private final Protection protection;

    Sides(Protection protection) {
        this.protection = protection;
    }

    public Side of(Judged judged) {
        var uncovered = uncovered(judged);
        return new Side(
                protection.of(judged).stream().filter(Protection.Standing::counts).toList(),
                uncovered.stream().limit(FEW).toList(),
                uncovered.size(),
                excepted(judged));
    }

    private static List<Uncovered> uncovered(Judged judged) {
        var covered = Overviews.covered(judged);
        return judged.edition().judged().stream()
                .flatMap(clause ->
                        clause.demands().stream()
                                .filter(demand -> !covered.contains(demand.id()))
                                .map(demand ->
                                        new Uncovered(
                                                clause.clause(),
                                                path(clause, demand.circled()),
                                                demand.text())))
                .toList();
    }

    private static String path(Provision clause, String number) {
        return clause.demands().size() == 1 ? clause.path() : clause.path() + number;
    }

    private static List<Excepted> excepted(Judged judged) {
        return judged.rules().stream()
                .flatMap(each -> each.exceptedUntil().map(until -> excepted(each, until)).stream())
                .toList();
    }

    private static Excepted excepted(RuleVerdict rule, LocalDate until) {
        return new Excepted(rule.rule().id(), rule.rule().title(), rule.excepted(), until);
    }
}
