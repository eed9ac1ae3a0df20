package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is away, so that deputies step in.
@Component
public class Absences {
    private final AbsenceTable table;
    private final People people;
    private final Ledger ledger;

    Absences(AbsenceTable table, People people, Ledger ledger) {
        this.table = table;
        this.people = people;
        this.ledger = ledger;
    }

    /// Those that last on the day or begin after it.
    public List<Absence> from(LocalDate day) {
        return table.from(day);
    }

    public List<Absence> on(LocalDate day) {
        return from(day).stream().filter(each -> !each.firstDay().isAfter(day)).toList();
    }

    @Transactional
    public UUID register(UUID person, LocalDate firstDay, LocalDate lastDay) {
        people.get(person);
        new Checks().period("lastDay", firstDay, lastDay).orRefuse();
        var id = table.add(person, firstDay, lastDay);
        ledger.enter(
                Entry.of("organization.absence.registered", "person", person)
                        .with("organization.absence", id));
        return id;
    }

    /// He is back, or the days were wrong.
    @Transactional
    public void withdraw(UUID absence) {
        if (!table.close(absence)) {
            throw new Absent("absence", absence);
        }
        ledger.enter(
                Entry.of("organization.absence.withdrawn", "absence", absence)
                        .with("organization.absence", absence));
    }
}
