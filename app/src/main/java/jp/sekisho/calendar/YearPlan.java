package jp.sekisho.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.calendar.OccurrenceTable.State;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.FiscalYear;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The plan of a fiscal year (年間計画): what falls due in it by the duties in force, and what is still
/// open from before.
@Component
public class YearPlan {
    private static final String OCCURRENCE = "calendar.occurrence";
    private static final String STATE = "calendar.occurrence_state";

    private final DutyTable duties;
    private final OccurrenceTable occurrences;
    private final WorkingDays workingDays;
    private final Ledger ledger;
    private final Dates dates;

    YearPlan(
            DutyTable duties,
            OccurrenceTable occurrences,
            WorkingDays workingDays,
            Ledger ledger,
            Dates dates) {
        this.duties = duties;
        this.occurrences = occurrences;
        this.workingDays = workingDays;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<Occurrence> of(FiscalYear year) {
        return occurrences.ofPlan(year);
    }

    /// On 1 April, and on any later day on which the program runs for the first time in the year.
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 30_000)
    @Transactional
    public void drawForToday() {
        draw(FiscalYear.of(dates.today()));
    }

    /// Plans what is not planned yet and carries over what is open from before. Done again it changes
    /// nothing.
    @Transactional
    public void draw(FiscalYear year) {
        duties.alone();
        var made = new ArrayList<UUID>();
        var states = new ArrayList<UUID>();
        for (var duty : duties.lasting(year)) {
            fill(duty, year, made, states);
        }
        for (var open : occurrences.open()) {
            if (open.planYear() < year.year()) {
                states.addAll(carry(open, year));
            }
        }
        if (!states.isEmpty()) {
            ledger.enter(
                    new Entry("calendar.plan.drawn", "fiscal-year:" + year.year(), Map.of())
                            .with(OCCURRENCE, made)
                            .with(STATE, states));
        }
    }

    /// Plans what falls due by one duty in one year.
    void fill(Duty duty, FiscalYear year, List<UUID> made, List<UUID> states) {
        var known = occurrences.periods(duty.id());
        var closed = workingDays.closed(year.first().minusDays(31));
        for (var due : duty.recurrence().within(year, duty.validFrom(), closed)) {
            if (duty.lastsOn(due.day()) && !known.contains(due.period().text())) {
                var occurrence = occurrences.add(duty.id(), year, due);
                made.add(occurrence);
                states.add(
                        occurrences.addState(
                                occurrence, State.planned(year, due.day()), dates.today(), null));
            }
        }
    }

    /// It keeps its due date; only the plan it stands in is another.
    private List<UUID> carry(Occurrence open, FiscalYear year) {
        var closed = occurrences.closeState(open.id());
        var added =
                occurrences.addState(
                        open.id(),
                        new State(
                                open.standing(),
                                year.year(),
                                open.due(),
                                null,
                                null,
                                open.note(),
                                open.documentNumber()),
                        dates.today(),
                        null);
        return List.of(closed, added);
    }
}
