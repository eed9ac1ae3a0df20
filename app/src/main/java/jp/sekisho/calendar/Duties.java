package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.calendar.Occurrence.Standing;
import jp.sekisho.calendar.Occurrence.Step;
import jp.sekisho.calendar.OccurrenceTable.State;
import jp.sekisho.files.Attachment;
import jp.sekisho.files.Evidence;
import jp.sekisho.files.EvidenceRegister;
import jp.sekisho.files.Subject;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.ActingPerson;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.FiscalYear;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 実施事項: what the office does again and again, and each time of it from the plan to the report.
@Component
public class Duties {
    private static final int LONGEST = 2_000;
    private static final String STATE = "calendar.occurrence_state";

    private final DutyTable table;
    private final OccurrenceTable occurrences;
    private final YearPlan plan;
    private final People people;
    private final ActingPerson acting;
    private final Ledger ledger;
    private final Dates dates;

    private final EvidenceRegister evidence;

    Duties(
            DutyTable table,
            OccurrenceTable occurrences,
            YearPlan plan,
            People people,
            ActingPerson acting,
            Ledger ledger,
            Dates dates,
            EvidenceRegister evidence) {
        this.table = table;
        this.occurrences = occurrences;
        this.plan = plan;
        this.people = people;
        this.acting = acting;
        this.ledger = ledger;
        this.dates = dates;
        this.evidence = evidence;
    }

    /// Those in force on the day or later.
    public List<Duty> from(LocalDate day) {
        return table.all().stream()
                .filter(duty -> {
                    var last = duty.validTo();
                    return last == null || !last.isBefore(day);
                })
                .toList();
    }

    /// Everything that is not done, whichever plan it stands in, the earliest due first; what is due
    /// only in a year after that of the day is left out.
    public List<Occurrence> open(LocalDate day) {
        return occurrences.open().stream()
                .filter(each -> each.fiscalYear() <= FiscalYear.of(day).year())
                .toList();
    }

    /// Everything that was planned for something of another module.
    public List<Occurrence> ofSource(String kind, UUID id) {
        return occurrences.ofSource(kind, id);
    }

    public List<Occurrence> ofDuty(UUID duty) {
        return occurrences.ofDuty(duty);
    }

    public Optional<NewDuty.Source> source(UUID duty) {
        return table.source(duty);
    }

    public Occurrence get(UUID occurrence) {
        return occurrences.one(occurrence).orElseThrow(() -> new Absent("occurrence", occurrence));
    }

    public List<Step> history(UUID occurrence) {
        return occurrences.steps(occurrence);
    }

    public Set<UUID> signed(UUID occurrence) {
        return occurrences.signed(occurrence);
    }

    /// Adds a duty and plans it for the running year at once.
    @Transactional
    public UUID add(NewDuty wish) {
        var refused =
                new Checks()
                        .line("title", wish.title())
                        .refuse(
                                wish.unit() != null && !wish.role().perUnit(),
                                "unit",
                                "problem.duty.unit")
                        .period("validTo", wish.validFrom(), wish.validTo());
        refused.text("why", wish.why(), LONGEST);
        if (wish.recurrence() instanceof Recurrence.Once(var day)) {
            refused.refuse(day.isBefore(wish.validFrom()), "day", "problem.duty.day");
        }
        refused.orRefuse();
        table.alone();
        var duty = table.add();
        var state = table.addState(duty, wish);
        var made = new ArrayList<UUID>();
        var states = new ArrayList<UUID>();
        var added = table.duty(duty).orElseThrow();
        for (var year : years(wish.recurrence())) {
            plan.fill(added, year, made, states);
        }
        ledger.enter(
                Entry.of("calendar.duty.added", "duty", duty)
                        .with("calendar.duty", duty)
                        .with("calendar.duty_state", state)
                        .with("calendar.occurrence", made)
                        .with(STATE, states));
        return duty;
    }

    /// What falls due on one day only is planned at once, in whatever year.
    private Set<FiscalYear> years(Recurrence recurrence) {
        var years = new LinkedHashSet<FiscalYear>();
        years.add(FiscalYear.of(dates.today()));
        if (recurrence instanceof Recurrence.Once(var day)) {
            years.add(FiscalYear.of(day));
        }
        return years;
    }

    /// Today is its last day. What is due later is no longer asked; what is late stays open.
    @Transactional
    public void end(UUID duty) {
        var today = dates.today();
        var found = table.duty(duty).orElseThrow(() -> new Absent("duty", duty));
        if (found.validTo() != null && !found.validTo().isAfter(today)) {
            throw Unacceptable.at("duty", "problem.duty.ended");
        }
        var last = found.validFrom().isAfter(today) ? found.validFrom() : today;
        var ended = table.end(duty, last);
        var withdrawn = new ArrayList<UUID>();
        var states = new ArrayList<UUID>();
        for (var each : occurrences.ofDuty(duty)) {
            if (!each.done() && each.due().isAfter(today)) {
                states.add(occurrences.closeState(each.id()));
                withdrawn.add(occurrences.close(each.id()));
            }
        }
        ledger.enter(
                Entry.of("calendar.duty.ended", "duty", duty)
                        .with("calendar.duty_state", ended)
                        .with("calendar.occurrence", withdrawn)
                        .with(STATE, states));
    }

    @Transactional
    public void start(UUID occurrence) {
        var open = open(occurrence);
        if (open.standing() == Standing.STARTED) {
            throw Unacceptable.at("standing", "problem.duty.started");
        }
        change(
                open,
                new State(Standing.STARTED, open.planYear(), open.due(), null, null, "", ""),
                "calendar.occurrence.started");
    }

    /// Gives it another due date, before or after the present one has passed.
    @Transactional
    public void postpone(UUID occurrence, LocalDate due, String reason) {
        var open = open(occurrence);
        new Checks()
                .refuse(!due.isAfter(open.due()), "due", "problem.duty.postpone")
                .refuse(due.isBefore(dates.today()), "due", "problem.duty.postpone-past")
                .line("reason", reason)
                .orRefuse();
        change(
                open,
                new State(Standing.POSTPONED, open.planYear(), due, null, null, reason, ""),
                "calendar.occurrence.postponed");
    }

    /// Puts on record that it is done. Where evidence is asked, a piece or the number of a paper.
    ///
    /// @param person who did it
    @Transactional
    public void done(
            UUID occurrence,
            LocalDate doneOn,
            UUID person,
            String note,
            String documentNumber,
            Optional<Attachment> attached) {
        var open = open(occurrence);
        people.get(person);
        day(new Checks(), "doneOn", doneOn, open)
                .text("note", note, LONGEST)
                .optionalLine("documentNumber", documentNumber)
                .refuse(
                        open.evidence() && documentNumber.isBlank() && attached.isEmpty(),
                        "documentNumber",
                        "problem.duty.evidence")
                .orRefuse();
        change(
                open,
                new State(
                        Standing.DONE,
                        open.planYear(),
                        open.due(),
                        doneOn,
                        person,
                        note,
                        documentNumber),
                "calendar.occurrence.done");
        attached.ifPresent(
                each -> evidence.attach(each, new Subject(OccurrenceSubjects.KIND, occurrence)));
    }

    /// What proves that it was done.
    public List<Evidence> evidence(UUID occurrence) {
        return evidence.of(new Subject(OccurrenceSubjects.KIND, occurrence));
    }

    /// It was not done after all.
    @Transactional
    public void reopen(UUID occurrence, String reason) {
        var found = get(occurrence);
        if (!found.done()) {
            throw Unacceptable.at("reason", "problem.duty.open");
        }
        new Checks().line("reason", reason).orRefuse();
        change(
                found,
                new State(Standing.STARTED, found.planYear(), found.due(), null, null, reason, ""),
                "calendar.occurrence.reopened");
    }

    /// Puts on record who signed a list for these, and that they are done if nobody is missing.
    @Transactional
    public void doneInBulk(List<UUID> chosen, SignedList list) {
        var checks =
                new Checks()
                        .refuse(chosen.isEmpty(), "occurrences", "problem.signed.occurrences")
                        .refuse(list.people().isEmpty(), "people", "problem.signed.people")
                        .line("listNumber", list.listNumber());
        var open = new ArrayList<Occurrence>();
        for (var occurrence : new LinkedHashSet<>(chosen)) {
            var each = get(occurrence);
            checks.refuse(each.done(), "occurrences", "problem.duty.done");
            open.add(each);
        }
        open.stream().limit(1).forEach(each -> day(checks, "signedOn", list.signedOn(), each));
        checks.orRefuse();
        list.people().forEach(people::get);
        people.get(list.reporter());
        for (var each : open) {
            sign(each, list);
        }
    }

    private void sign(Occurrence open, SignedList list) {
        var known = occurrences.signed(open.id());
        var signatures =
                list.people().stream()
                        .filter(person -> !known.contains(person))
                        .map(person ->
                                occurrences.addSignature(
                                        open.id(), person, list.signedOn(), list.listNumber()))
                        .toList();
        var standing = list.complete() ? Standing.DONE : Standing.STARTED;
        var closed = occurrences.closeState(open.id());
        var state =
                occurrences.addState(
                        open.id(),
                        new State(
                                standing,
                                open.planYear(),
                                open.due(),
                                list.complete() ? list.signedOn() : null,
                                list.complete() ? list.reporter() : null,
                                "",
                                list.listNumber()),
                        dates.today(),
                        acting.id().orElse(null));
        ledger.enter(
                Entry.of("calendar.list.signed", "occurrence", open.id())
                        .with("calendar.signature", signatures)
                        .with(STATE, closed, state));
    }

    private void change(Occurrence from, State to, String what) {
        var closed = occurrences.closeState(from.id());
        var state = occurrences.addState(from.id(), to, dates.today(), acting.id().orElse(null));
        ledger.enter(Entry.of(what, "occurrence", from.id()).with(STATE, closed, state));
    }

    private Occurrence open(UUID occurrence) {
        return Optional.of(get(occurrence))
                .filter(each -> !each.done())
                .orElseThrow(() -> Unacceptable.at("standing", "problem.duty.done"));
    }

    /// Not in the future, and not a slip of a year.
    private Checks day(Checks checks, String field, LocalDate day, Occurrence open) {
        return checks.refuse(day.isAfter(dates.today()), field, "problem.future")
                .refuse(day.isBefore(open.firstDue().minusYears(1)), field, "problem.duty.early");
    }
}
