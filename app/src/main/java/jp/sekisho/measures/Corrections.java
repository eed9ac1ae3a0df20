package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 改善措置, whatever brought it up: decided, done, and checked by somebody else whether it helped.
@Component
public class Corrections {
    private final CorrectionTable table;
    private final People people;
    private final Ledger ledger;
    private final Dates dates;

    Corrections(CorrectionTable table, People people, Ledger ledger, Dates dates) {
        this.table = table;
        this.people = people;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<Correction> all() {
        return table.all();
    }

    public Correction get(UUID id) {
        return table.get(id).orElseThrow(() -> new Absent("correction", id));
    }

    @Transactional
    public UUID begin(NewCorrection wish) {
        var name = people.get(wish.person()).name();
        new Checks()
                .line("problem", wish.problem())
                .line("cause", wish.cause())
                .line("measure", wish.measure())
                .refuse(wish.due().isBefore(dates.today()), "due", "problem.correction.due")
                .orRefuse();
        var id = table.add();
        var state = table.addState(Correction.begun(id, wish, name), null);
        ledger.enter(
                Entry.of("measures.correction.begun", "correction", id)
                        .with("measures.correction", id)
                        .with("measures.correction_state", state));
        return id;
    }

    @Transactional
    public void complete(UUID id, LocalDate doneOn, String note) {
        var open = get(id);
        if (open.doneOn() != null) {
            throw Unacceptable.at("doneOn", "problem.correction.done");
        }
        new Checks()
                .refuse(doneOn.isAfter(dates.today()), "doneOn", "problem.future")
                .line("note", note)
                .orRefuse();
        change("measures.correction.completed", open.done(doneOn, note), null);
    }

    @Transactional
    public void postpone(UUID id, LocalDate due, String reason) {
        var open = get(id);
        if (open.doneOn() != null) {
            throw Unacceptable.at("due", "problem.correction.done");
        }
        new Checks()
                .refuse(!due.isAfter(open.due()), "due", "problem.action.postpone")
                .line("reason", reason)
                .orRefuse();
        change("measures.correction.postponed", open.postponed(due, reason), null);
    }

    /// Whoever did it does not check it himself. What did not help is open again until a new day.
    @Transactional
    public void check(
            UUID id,
            LocalDate on,
            boolean effective,
            String note,
            UUID by,
            @Nullable LocalDate due) {
        var done = get(id);
        var doneOn = done.doneOn();
        if (doneOn == null || done.checkedOn() != null) {
            throw Unacceptable.at("checkedOn", "problem.correction.check");
        }
        new Checks()
                .refuse(by.equals(done.person()), "checkedOn", "problem.correction.own")
                .refuse(
                        on.isAfter(dates.today()) || on.isBefore(doneOn),
                        "checkedOn",
                        "problem.correction.check-day")
                .refuse(
                        !effective && (due == null || !due.isAfter(on)),
                        "again",
                        "problem.correction.again")
                .line("checkNote", note)
                .orRefuse();
        change("measures.correction.checked", done.checked(on, effective, note), by);
        if (!effective && due != null) {
            begin(
                    new NewCorrection(
                            done.source(),
                            done.rule(),
                            done.problem(),
                            note,
                            done.measure(),
                            done.person(),
                            due));
        }
    }

    private void change(String what, Correction next, @Nullable UUID checkedBy) {
        var closed = table.close(next.id());
        var state = table.addState(next, checkedBy);
        ledger.enter(
                Entry.of(what, "correction", next.id())
                        .with("measures.correction_state", closed, state));
    }
}
