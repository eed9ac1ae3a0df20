package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 例外措置 and 対象外. What the law demands knows neither.
@Component
public class Exceptions {
    private static final int LONGEST = 366;

    private final ExceptionTable table;
    private final Ledger ledger;
    private final Dates dates;

    Exceptions(ExceptionTable table, Ledger ledger, Dates dates) {
        this.table = table;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<RuleException> all() {
        return table.all();
    }

    public RuleException get(UUID id) {
        return table.get(id).orElseThrow(() -> new Absent("exception", id));
    }

    public Optional<OutOfScope> outOfScope(UUID rule) {
        return table.outOfScope(rule);
    }

    /// Exceptions end with the fiscal year unless they say otherwise.
    public LocalDate usualEnd() {
        return FiscalYear.of(dates.today()).last();
    }

    @Transactional
    public UUID grant(RuleVerdict judged, NewException wish) {
        var finding =
                judged.findings().stream()
                        .filter(each -> each.object().equals(wish.object()))
                        .findFirst();
        new Checks()
                .refuse(judged.rule().basis() == Basis.LAW, "object", "problem.exception.law")
                .refuse(finding.isEmpty(), "object", "problem.exception.object")
                .line("reason", wish.reason())
                .line("instead", wish.instead())
                .optionalLine("documentNumber", wish.documentNumber())
                .period("validTo", wish.validFrom(), wish.validTo())
                .refuse(
                        wish.validTo().isAfter(wish.validFrom().plusDays(LONGEST)),
                        "validTo",
                        "problem.exception.long")
                .refuse(tooLate(wish), "decidedOn", "problem.exception.decided")
                .orRefuse();
        var id = table.add(judged.rule().id(), wish, finding.orElseThrow());
        ledger.enter(
                Entry.of("measures.exception.granted", "exception", id)
                        .with("measures.exception", id));
        return id;
    }

    private static boolean tooLate(NewException wish) {
        var decided = wish.decidedOn();
        return !wish.emergency() && (decided == null || decided.isAfter(wish.validFrom()));
    }

    /// What was done first in an emergency is decided afterwards.
    @Transactional
    public void decide(UUID id, LocalDate decidedOn, String documentNumber) {
        var exception = get(id);
        new Checks()
                .refuse(
                        exception.decidedOn() != null,
                        "decidedOn",
                        "problem.exception.decided-already")
                .refuse(
                        decidedOn.isBefore(exception.validFrom())
                                || decidedOn.isAfter(dates.today()),
                        "decidedOn",
                        "problem.exception.decided-when")
                .line("documentNumber", documentNumber)
                .orRefuse();
        var decided = table.decide(id, decidedOn, documentNumber);
        ledger.enter(
                Entry.of("measures.exception.decided", "exception", id)
                        .with("measures.exception", id, decided));
    }

    /// Ends it before its day.
    @Transactional
    public void end(UUID id, LocalDate lastDay) {
        var exception = get(id);
        new Checks()
                .refuse(
                        lastDay.isBefore(exception.validFrom())
                                || !lastDay.isBefore(exception.validTo()),
                        "lastDay",
                        "problem.exception.end")
                .orRefuse();
        var shortened = table.shorten(id, lastDay);
        ledger.enter(
                Entry.of("measures.exception.ended", "exception", id)
                        .with("measures.exception", id, shortened));
    }

    @Transactional
    public void putOutOfScope(Rule rule, OutOfScope decision) {
        new Checks()
                .refuse(rule.basis() == Basis.LAW, "scopeReason", "problem.scope.law")
                .line("scopeReason", decision.reason())
                .line("scopeNumber", decision.documentNumber())
                .refuse(decision.decidedOn().isAfter(dates.today()), "scopeOn", "problem.future")
                .orRefuse();
        var closed = table.closeOutOfScope(rule.id());
        var added = table.addOutOfScope(rule.id(), decision);
        ledger.enter(
                Entry.of("measures.scope.narrowed", "rule", rule.id())
                        .with("measures.out_of_scope", closed)
                        .with("measures.out_of_scope", added));
    }

    @Transactional
    public void putBackInScope(Rule rule) {
        var closed = table.closeOutOfScope(rule.id());
        if (!closed.isEmpty()) {
            ledger.enter(
                    Entry.of("measures.scope.widened", "rule", rule.id())
                            .with("measures.out_of_scope", closed));
        }
    }
}
