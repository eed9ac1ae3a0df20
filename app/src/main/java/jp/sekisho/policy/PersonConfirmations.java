package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.sekisho.organization.PersonFact;
import jp.sekisho.organization.PersonFacts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The editions somebody has read, and the one he has still to read.
@Component
@Order(3)
class PersonConfirmations implements PersonFacts {
    private final Editions editions;
    private final ConfirmationTable table;

    PersonConfirmations(Editions editions, ConfirmationTable table) {
        this.editions = editions;
        this.table = table;
    }

    @Override
    public String heading() {
        return "confirmations.title";
    }

    @Override
    public String nothing() {
        return "person.confirmations.none";
    }

    @Override
    public String permission() {
        return "policy.coverage";
    }

    @Override
    public List<PersonFact> of(UUID person, LocalDate day) {
        var facts = new ArrayList<PersonFact>();
        editions.current()
                .flatMap(edition ->
                        table.due(edition.id(), person, day)
                                .map(due ->
                                        PersonFact.of(
                                                "/confirmations",
                                                due.isBefore(day)
                                                        ? "person.confirmation.late"
                                                        : "person.confirmation.open",
                                                edition.title(),
                                                edition.number(),
                                                due)))
                .ifPresent(facts::add);
        table.of(person).stream().map(PersonConfirmations::fact).forEach(facts::add);
        return facts;
    }

    private static PersonFact fact(ConfirmationTable.Confirmed each) {
        var said =
                PersonFact.of(
                        "",
                        "person.confirmation.done",
                        each.title(),
                        each.number(),
                        each.confirmedOn());
        return each.listNumber().isEmpty()
                ? said
                : said.because("person.confirmation.list", each.listNumber());
    }
}
