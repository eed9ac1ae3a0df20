package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The transfers that are prepared for somebody.
@Component
@Order(4)
class PersonTransfers implements PersonFacts {
    private final TransferTable table;

    PersonTransfers(TransferTable table) {
        this.table = table;
    }

    @Override
    public String heading() {
        return "person.transfers";
    }

    @Override
    public String nothing() {
        return "person.transfers.none";
    }

    @Override
    public String permission() {
        return "organization.read";
    }

    @Override
    public List<PersonFact> of(UUID person, LocalDate day) {
        return table.daysOf(person, day).stream()
                .flatMap(each ->
                        table.changes(each).stream()
                                .filter(change -> change.person().equals(person))
                                .map(change -> fact(each, change)))
                .toList();
    }

    private static PersonFact fact(LocalDate day, Change change) {
        return PersonFact.of("/transfers/" + day, "person.transfer." + change.direction(), day)
                .because(
                        "person.transfer.places",
                        String.join("、", change.before()),
                        String.join("、", change.after()));
    }
}
