package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.List;
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
        return editions.current().stream()
                .flatMap(edition ->
                        changes.stream()
                                .filter(change -> change.direction() == Change.Direction.JOINS)
                                .map(change ->
                                        Consequence.asks(
                                                change.person(),
                                                day.plusDays(ConfirmationTable.DAYS),
                                                "/confirmations",
                                                table.confirmed(edition.id(), change.person()),
                                                "transfer.confirm")))
                .toList();
    }
}
