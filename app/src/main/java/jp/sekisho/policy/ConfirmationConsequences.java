package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.organization.Change;
import jp.sekisho.organization.Consequence;
import jp.sekisho.organization.Consequences;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whoever joins is asked to read the edition.
@Component
@Order(3)
class ConfirmationConsequences implements Consequences {
    private final Editions editions;
    private final ConfirmationTable table;

    ConfirmationConsequences(Editions editions, ConfirmationTable table) {
        this.editions = editions;
        this.table = table;
    }

    @Override
    public List<Consequence> of(LocalDate day, List<Change> changes) {
        var joiners =
                changes.stream()
                        .filter(change -> change.direction() == Change.Direction.JOINS)
                        .map(Change::person)
                        .toList();
        return editions.currentId().map(edition -> asked(day, joiners, edition)).orElse(List.of());
    }

    private List<Consequence> asked(LocalDate day, List<UUID> joiners, UUID edition) {
        var confirmed = table.confirmed(edition, joiners);
        return joiners.stream()
                .map(person ->
                        Consequence.asks(
                                person,
                                day.plusDays(ConfirmationTable.DAYS),
                                "/confirmations",
                                confirmed.contains(person),
                                "transfer.confirm"))
                .toList();
    }
}
