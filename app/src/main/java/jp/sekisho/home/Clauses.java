package jp.sekisho.home;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.measures.Answered;
import jp.sekisho.measures.Exceptions;
import jp.sekisho.measures.Finding;
import jp.sekisho.measures.History;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.RuleException;
import jp.sekisho.measures.RuleVerdict;
import jp.sekisho.measures.Sentences;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.mynumber.ChannelBoard;
import jp.sekisho.policy.Demand;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Editions;
import jp.sekisho.policy.Provision;
import jp.sekisho.policy.Term;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds the page of one clause.
@Component
public class Clauses {
    private final Verdicts verdicts;
    private final Overviews overviews;
    private final Editions editions;
    private final History history;
    private final Sentences sentences;
    private final Exceptions exceptions;
    private final ChannelBoard channels;
    private final Dates dates;

    Clauses(
            Verdicts verdicts,
            Overviews overviews,
            Editions editions,
            History history,
            Sentences sentences,
            Exceptions exceptions,
            ChannelBoard channels,
            Dates dates) {
        this.verdicts = verdicts;
        this.overviews = overviews;
        this.editions = editions;
        this.history = history;
        this.sentences = sentences;
        this.exceptions = exceptions;
        this.channels = channels;
        this.dates = dates;
    }

    public ClauseView page(UUID clause, boolean names) {
        var judged = verdicts.now().orElseThrow(() -> new Absent("clause", clause));
        var edition = judged.edition();
        var provision = edition.provision(clause).orElseThrow(() -> new Absent("clause", clause));
        var acting = overviews.acting();
        var covered = Overviews.covered(judged);
        var order = edition.judged();
        var at = order.indexOf(provision);
        return new ClauseView(
                judged,
                provision,
                above(edition, provision),
                overviews.line(provision, judged, acting, covered, names),
                provision.judged() ? demands(provision, judged, acting, names) : List.of(),
                edition.children(clause),
                terms(edition, provision),
                judged.clause(clause).stream()
                                .flatMap(Answered::rules)
                                .anyMatch(ChannelBoard::isBehind)
                        ? channels.today()
                        : null,
                channelsDemand(provision, judged),
                exceptions(provision, judged),
                history.of(edition.id(), clause),
                at > 0 ? order.get(at - 1) : null,
                at >= 0 && at + 1 < order.size() ? order.get(at + 1) : null);
    }

    /// The rules that hang on the document itself, as the law asks for them.
    public List<RuleRow> document(boolean names) {
        return verdicts.now()
                .map(judged -> rows(judged.document(), overviews.acting(), names))
                .orElse(List.of());
    }

    /// Those of its rules that are not over.
    private List<RuleException> exceptions(Provision provision, Judged judged) {
        var rules =
                judged.clause(provision.clause()).stream()
                        .flatMap(Answered::rules)
                        .map(rule -> rule.rule().id())
                        .toList();
        return exceptions.all().stream()
                .filter(each -> rules.contains(each.rule()))
                .filter(each -> !each.validTo().isBefore(dates.today()))
                .toList();
    }

    private static List<Provision> above(Edition edition, Provision provision) {
        var above = new ArrayList<Provision>();
        @Nullable UUID parent = provision.parent();
        while (parent != null) {
            var found = edition.provision(parent).orElseThrow();
            above.addFirst(found);
            parent = found.parent();
        }
        return above;
    }

    private List<DemandRows> demands(
            Provision provision, Judged judged, Map<String, String> acting, boolean names) {
        return provision.demands().stream()
                .map(demand -> {
                    var answered = judged.demand(demand.id());
                    var rows = rows(answered, acting, names);
                    return new DemandRows(
                            demand.circled(),
                            demand.text(),
                            !rows.isEmpty(),
                            answered.verdict(),
                            answered.count(),
                            rows);
                })
                .toList();
    }

    private static String channelsDemand(Provision provision, Judged judged) {
        return provision.demands().size() < 2
                ? ""
                : provision.demands().stream()
                        .filter(demand ->
                                judged.demand(demand.id()).rules().anyMatch(ChannelBoard::isBehind))
                        .map(Demand::circled)
                        .collect(Collectors.joining());
    }

    private List<RuleRow> rows(Answered answered, Map<String, String> acting, boolean names) {
        var rows = new ArrayList<RuleRow>();
        answered.counted().forEach(rule -> rows.add(row(rule, acting, names, false)));
        answered.also().forEach(rule -> rows.add(row(rule, acting, names, true)));
        return rows;
    }

    /// Rows that a board of the page shows already are not listed once more, and one person who is short
    /// of the same by several accounts is one row.
    private RuleRow row(
            RuleVerdict rule, Map<String, String> acting, boolean names, boolean elsewhere) {
        var seen = new HashSet<List<Object>>();
        var rows =
                rule.findings().stream()
                        .filter(finding -> seen.add(sameness(finding)))
                        .filter(finding -> !ChannelBoard.isBehind(rule))
                        .filter(finding -> names || !finding.person())
                        .map(finding ->
                                new RuleRow.Row(
                                        sentences.label(finding),
                                        finding.standing().name(),
                                        finding.since(),
                                        finding.due(),
                                        finding.exceptedUntil()))
                        .toList();
        return new RuleRow(
                rule,
                sentences.reason(rule, names),
                rows,
                acting.getOrDefault(rule.rule().responsible(), ""),
                rule.due().orElse(null),
                elsewhere);
    }

    private static List<Object> sameness(Finding finding) {
        var until = finding.exceptedUntil();
        return List.of(finding.who(), finding.standing(), until == null ? "" : until);
    }

    /// The terms that this clause uses, longest first.
    private List<Term> terms(Edition edition, Provision provision) {
        return editions.terms(edition.id()).stream()
                .filter(term -> !provision.clause().equals(term.clause()))
                .filter(term -> provision.text().contains(term.name()))
                .toList();
    }
}
