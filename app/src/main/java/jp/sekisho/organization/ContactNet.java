package jp.sekisho.organization;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The emergency contact net (CSIRT): who is called in which order, and whether it answers.
@Component
public class ContactNet {
    private final ContactTable table;
    private final People people;
    private final Ledger ledger;

    ContactNet(ContactTable table, People people, Ledger ledger) {
        this.table = table;
        this.people = people;
        this.ledger = ledger;
    }

    public List<Contact> contacts() {
        return table.contacts();
    }

    public Contact contact(UUID id) {
        return contacts().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent("contact", id));
    }

    public Optional<Drill> lastDrill(LocalDate day) {
        return table.lastDrill(day);
    }

    /// Adds somebody at the end of the order: a person of the roster, or somebody outside by name.
    @Transactional
    public UUID add(@Nullable UUID person, String name, String part, String day, String night) {
        new Checks()
                .refuse((person == null) == name.isBlank(), "name", "problem.contact.who")
                .optionalLine("name", name)
                .optionalLine("part", part)
                .line("dayNumber", day)
                .optionalLine("nightNumber", night)
                .orRefuse();
        if (person != null) {
            people.get(person);
        }
        var id = table.add(table.nextPosition(), person, name, part, day, night);
        ledger.enter(
                Entry.of("organization.contact.added", "contact", id)
                        .with("organization.contact", id));
        return id;
    }

    @Transactional
    public void remove(UUID contact) {
        contact(contact);
        table.close(contact);
        ledger.enter(
                Entry.of("organization.contact.removed", "contact", contact)
                        .with("organization.contact", contact));
    }

    /// Records a drill: who answered at what time; whoever is not among them did not answer.
    @Transactional
    public UUID record(
            LocalDate day,
            LocalTime time,
            boolean night,
            Map<UUID, LocalTime> answers,
            LocalDate today) {
        new Checks()
                .refuse(day.isAfter(today), "heldOn", "problem.future")
                .refuse(contacts().isEmpty(), "heldOn", "problem.drill.nobody")
                .orRefuse();
        var drill = table.addDrill(day, time, night);
        var rows =
                contacts().stream()
                        .map(contact ->
                                table.addAnswer(drill, contact.id(), answers.get(contact.id())))
                        .toList();
        ledger.enter(
                Entry.of("organization.drill.recorded", "drill", drill)
                        .with("organization.drill", drill)
                        .with("organization.drill_answer", rows));
        return drill;
    }
}
