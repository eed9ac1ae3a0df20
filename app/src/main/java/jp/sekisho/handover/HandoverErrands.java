package jp.sekisho.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.sekisho.measures.RuleChanges;
import jp.sekisho.measures.Rules;
import jp.sekisho.notices.Keepers;
import jp.sekisho.shared.Errand;
import jp.sekisho.shared.Errands;
import org.springframework.stereotype.Component;

/// To take over what was handed over, and to put a new pack on the wall.
@Component
class HandoverErrands implements Errands {
    /// A pack that is outdated is printed again within this many days.
    private static final int DAYS = 7;

    private final HandoverTable notes;
    private final PackTable pack;
    private final Keepers keepers;
    private final Rules rules;
    private final RuleChanges parameters;

    HandoverErrands(
            HandoverTable notes,
            PackTable pack,
            Keepers keepers,
            Rules rules,
            RuleChanges parameters) {
        this.notes = notes;
        this.pack = pack;
        this.keepers = keepers;
        this.rules = rules;
        this.parameters = parameters;
    }

    @Override
    public List<Errand> of(UUID person, LocalDate day) {
        var errands = new ArrayList<Errand>();
        notes.waitingFor(person)
                .forEach(note ->
                        errands.add(
                                new Errand(
                                        "errand.handover",
                                        List.of(note.fromName()),
                                        "/handover",
                                        note.onDay())));
        pack.change()
                .filter(change -> keepers.people().contains(person))
                .filter(change -> !saidByRule(change, day))
                .ifPresent(change ->
                        errands.add(
                                new Errand(
                                        "errand.pack",
                                        List.of(),
                                        "/emergency",
                                        change.since().plusDays(DAYS))));
        return errands;
    }

    /// Whether the rule says the same on the same list: never printed, or not printed in time.
    private boolean saidByRule(PackTable.Change change, LocalDate day) {
        return rules.all().stream()
                .filter(each -> each.criterion().equals(PackCurrent.NAME))
                .anyMatch(each ->
                        pack.prints(1).isEmpty()
                                || change.since().plusDays(parameters.days(each)).isBefore(day));
    }
}
