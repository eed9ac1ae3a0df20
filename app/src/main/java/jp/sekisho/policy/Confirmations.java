package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who has read an edition: on screen for himself, or on a printed list with signatures that is
/// entered in bulk.
@Component
public class Confirmations {
    private static final String CONFIRMATION = "policy.confirmation";

    private final ConfirmationTable table;
    private final Ledger ledger;
    private final Dates dates;

    Confirmations(ConfirmationTable table, Ledger ledger, Dates dates) {
        this.table = table;
        this.ledger = ledger;
        this.dates = dates;
    }

    public List<Reader> readers(UUID edition) {
        return table.readers(edition, dates.today());
    }

    public List<Coverage> perOrgan(UUID edition) {
        return table.perOrgan(edition, dates.today());
    }

    public List<Coverage> perKind(UUID edition) {
        return table.perKind(edition, dates.today());
    }

    public boolean confirmed(UUID edition, UUID person) {
        return table.confirmed(edition, person);
    }

    /// One's own confirmation on screen. Saying it twice changes nothing.
    @Transactional
    public void confirm(UUID edition, UUID person) {
        if (table.confirmed(edition, person)) {
            return;
        }
        var id = table.confirm(edition, person, dates.today(), "SCREEN", "");
        ledger.enter(
                Entry.of("policy.confirmation.given", "person", person).with(CONFIRMATION, id));
    }

    /// Enters the signatures of a list: all of them or none.
    @Transactional
    public void enterList(Edition edition, List<UUID> people, LocalDate on, String listNumber) {
        var open =
                table.readers(edition.id(), dates.today()).stream()
                        .filter(reader -> reader.confirmedOn() == null)
                        .map(Reader::person)
                        .collect(Collectors.toSet());
        new Checks()
                .refuse(people.isEmpty(), "people", "problem.confirmation.nobody")
                .refuse(!open.containsAll(people), "people", "problem.confirmation.known")
                .refuse(on.isAfter(dates.today()), "confirmedOn", "problem.future")
                .line("listNumber", listNumber)
                .orRefuse();
        var ids =
                new LinkedHashSet<>(people)
                        .stream()
                                .map(person ->
                                        table.confirm(
                                                edition.id(),
                                                person,
                                                on,
                                                "LIST",
                                                listNumber.strip()))
                                .toList();
        ledger.enter(
                Entry.of("policy.confirmation.listed", "edition", edition.id())
                        .with(CONFIRMATION, ids));
    }
}
