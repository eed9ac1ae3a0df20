package jp.sekisho.statutory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 経過措置.
@Component
public class Transitions {
    private final FieldTable table;
    private final Ledger ledger;
    private final Dates dates;

    Transitions(FieldTable table, Ledger ledger, Dates dates) {
        this.table = table;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<Transition> all() {
        return table.transitions();
    }

    public Transition get(UUID id) {
        return table.transition(id).orElseThrow(() -> new Absent("transition", id));
    }

    @Transactional
    public UUID begin(NewTransition wish) {
        new Checks()
                .refuse(
                        !Ordinance.WITH_TRANSITION.contains(wish.field()),
                        "field",
                        "problem.transition.field")
                .line("name", wish.name())
                .line("missing", wish.missing())
                .line("documentNumber", wish.documentNumber())
                .refuse(
                        !wish.beganOn().isBefore(Ordinance.IN_FORCE),
                        "beganOn",
                        "problem.transition.began",
                        dates.full(Ordinance.IN_FORCE))
                .period("endsOn", wish.beganOn(), wish.endsOn())
                .refuse(wish.decidedOn().isAfter(dates.today()), "decidedOn", "problem.future")
                .orRefuse();
        var id = table.addTransition();
        var state =
                table.addState(
                        new Transition(
                                id,
                                wish.field(),
                                wish.name(),
                                wish.beganOn(),
                                wish.endsOn(),
                                wish.missing(),
                                wish.decidedOn(),
                                wish.documentNumber(),
                                Transition.Standing.OPEN,
                                null,
                                ""));
        ledger.enter(
                Entry.of("statutory.transition.begun", "transition", id)
                        .with("statutory.transition", id)
                        .with("statutory.transition_state", state));
        return id;
    }

    /// What was missing is there.
    @Transactional
    public void settle(UUID id, LocalDate day, String how) {
        var open = open(id);
        new Checks()
                .refuse(
                        day.isAfter(dates.today()) || day.isBefore(open.beganOn()),
                        "settledOn",
                        "problem.transition.settled-on")
                .line("how", how)
                .orRefuse();
        change("statutory.transition.settled", open.settled(day, how));
    }

    /// The renewal comes on another day, by a decision.
    @Transactional
    public void move(UUID id, LocalDate endsOn, String why, LocalDate decidedOn, String number) {
        var open = open(id);
        new Checks()
                .refuse(
                        endsOn.isBefore(open.beganOn()) || endsOn.equals(open.endsOn()),
                        "endsOn",
                        "problem.transition.end")
                .line("reason", why)
                .refuse(decidedOn.isAfter(dates.today()), "decidedOn", "problem.future")
                .line("documentNumber", number)
                .orRefuse();
        change("statutory.transition.moved", open.ending(endsOn, why, decidedOn, number));
    }

    /// It should not have been entered.
    @Transactional
    public void withdraw(UUID id, String why) {
        var open = open(id);
        new Checks().line("why", why).orRefuse();
        change("statutory.transition.withdrawn", open.withdrawn(why));
    }

    private Transition open(UUID id) {
        var found = get(id);
        if (found.standing() != Transition.Standing.OPEN) {
            throw Unacceptable.at("settledOn", "problem.transition.closed");
        }
        return found;
    }

    private void change(String action, Transition next) {
        var closed = table.closeState(next.id());
        var state = table.addState(next);
        ledger.enter(
                Entry.of(action, "transition", next.id())
                        .with("statutory.transition_state", closed, state));
    }
}
