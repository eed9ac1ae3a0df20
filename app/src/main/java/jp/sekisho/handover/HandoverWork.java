package jp.sekisho.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jp.sekisho.calendar.Duties;
import jp.sekisho.calendar.Duty;
import jp.sekisho.calendar.DutyWords;
import jp.sekisho.calendar.Occurrence;
import jp.sekisho.decisions.Committee;
import jp.sekisho.measures.Correction;
import jp.sekisho.measures.Corrections;
import jp.sekisho.measures.Exceptions;
import jp.sekisho.measures.RuleException;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Table;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// What is open: duties with their days, exceptions with their ends, decisions that wait, and the year
/// ahead.
@Component
class HandoverWork {
    private final Duties duties;
    private final DutyWords dutyWords;
    private final Exceptions exceptions;
    private final Corrections corrections;
    private final Committee committee;
    private final HandoverWords words;
    private final Dates dates;

    HandoverWork(
            Duties duties,
            DutyWords dutyWords,
            Exceptions exceptions,
            Corrections corrections,
            Committee committee,
            HandoverWords words,
            Dates dates) {
        this.duties = duties;
        this.dutyWords = dutyWords;
        this.exceptions = exceptions;
        this.corrections = corrections;
        this.committee = committee;
        this.words = words;
        this.dates = dates;
    }

    Table duties() {
        var today = dates.today();
        return words.table(
                "handover.duties",
                "",
                duties.open(today).stream()
                        .sorted(Comparator.comparing(Occurrence::due))
                        .map(each ->
                                List.of(
                                        Cell.of(dutyWords.title(each)),
                                        Cell.of(dutyWords.role(each.role(), each.unitName())),
                                        new Cell.Day(each.due()),
                                        Cell.of(
                                                each.late(today)
                                                        ? words.say(
                                                                "late",
                                                                -dates.daysUntil(each.due()))
                                                        : words.say("duty." + each.standing()))))
                        .toList(),
                words.column("duty.what", 44),
                words.column("duty.role", 24),
                words.column("handover.due", 14),
                words.column("handover.standing", 12));
    }

    /// Recurring duties, and when each comes next.
    Table year() {
        var today = dates.today();
        var next =
                duties.open(today).stream()
                        .filter(each -> !each.due().isBefore(today))
                        .collect(
                                Collectors.toMap(
                                        Occurrence::duty,
                                        Occurrence::due,
                                        (one, other) -> one.isBefore(other) ? one : other));
        return words.table(
                "handover.year",
                words.say("handover.year.said"),
                duties.from(today).stream()
                        .sorted(
                                Comparator.comparing(
                                        (Duty each) -> next.getOrDefault(each.id(), LocalDate.MAX)))
                        .map(each ->
                                List.of(
                                        Cell.of(each.title()),
                                        Cell.of(dutyWords.role(each.role(), each.unitName())),
                                        Cell.of(dutyWords.recurrence(each.recurrence())),
                                        HandoverWords.day(next.get(each.id()))))
                        .toList(),
                words.column("duty.what", 40),
                words.column("duty.role", 22),
                words.column("handover.repeats", 18),
                words.column("handover.next", 14));
    }

    /// @param names whether people who are excepted are named
    Table exceptions(boolean names) {
        var today = dates.today();
        return words.table(
                "handover.exceptions",
                "",
                exceptions.all().stream()
                        .filter(each -> !each.validTo().isBefore(today))
                        .sorted(Comparator.comparing(RuleException::validTo))
                        .map(each ->
                                List.of(
                                        Cell.of(each.ruleNumber() + "　" + each.ruleTitle()),
                                        Cell.of(
                                                each.person() && !names
                                                        ? words.say("exception.hidden")
                                                        : each.label()),
                                        Cell.of(each.reason()),
                                        new Cell.Day(each.validTo())))
                        .toList(),
                words.column("proposals.rule", 34),
                words.column("rule.object", 20),
                words.column("exception.reason", 26),
                words.column("exception.to", 14));
    }

    Table pending() {
        var rows = new ArrayList<List<Cell>>();
        committee.actions().stream()
                .filter(each -> each.doneOn() == null)
                .forEach(each ->
                        rows.add(pending("action", each.content(), each.name(), each.due())));
        corrections.all().stream()
                .filter(each -> each.stage() != Correction.Stage.EFFECTIVE)
                .forEach(each ->
                        rows.add(pending("correction", each.measure(), each.name(), each.due())));
        exceptions.all().stream()
                .filter(each -> each.decidedOn() == null)
                .forEach(each ->
                        rows.add(
                                pending(
                                        "exception",
                                        each.ruleNumber() + "　" + each.ruleTitle(),
                                        "—",
                                        each.validTo())));
        return words.table(
                "handover.pending",
                "",
                rows,
                words.column("handover.kind", 20),
                words.column("handover.content", 44),
                words.column("handover.person", 16),
                words.column("handover.due", 14));
    }

    private List<Cell> pending(String kind, String content, String person, LocalDate due) {
        return List.of(
                Cell.of(words.say("handover.kind." + kind)),
                Cell.of(content),
                Cell.of(person),
                new Cell.Day(due));
    }
}
