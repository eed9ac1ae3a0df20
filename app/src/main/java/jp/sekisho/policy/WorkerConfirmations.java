package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.organization.PersonFact;
import jp.sekisho.organization.WorkerFacts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Which workers of a partner have confirmed the edition in force.
@Component
@Order(2)
class WorkerConfirmations implements WorkerFacts {
    private final Editions editions;
    private final ConfirmationTable table;

    WorkerConfirmations(Editions editions, ConfirmationTable table) {
        this.editions = editions;
        this.table = table;
    }

    @Override
    public String heading() {
        return "partner.confirmation";
    }

    @Override
    public String permission() {
        return "policy.coverage";
    }

    @Override
    public Map<UUID, PersonFact> of(List<UUID> people, LocalDate day) {
        var said = new HashMap<UUID, PersonFact>();
        editions.current()
                .ifPresent(edition -> {
                    people.forEach(
                            each -> said.put(each, PersonFact.of("", "partner.confirmation.open")));
                    table.of(people, edition.id())
                            .forEach(read ->
                                    said.put(
                                            read.person(),
                                            PersonFact.of(
                                                    "",
                                                    "partner.confirmation.done",
                                                    read.confirmedOn())));
                });
        return said;
    }
}
