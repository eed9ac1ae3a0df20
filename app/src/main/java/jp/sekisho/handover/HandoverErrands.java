package jp.sekisho.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    HandoverErrands(HandoverTable notes, PackTable pack, Keepers keepers) {
        this.notes = notes;
        this.pack = pack;
        this.keepers = keepers;
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
                .ifPresent(change ->
                        errands.add(
                                new Errand(
                                        "errand.pack",
                                        List.of(),
                                        "/emergency",
                                        change.since().plusDays(DAYS))));
        return errands;
    }
}
