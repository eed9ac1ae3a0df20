package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everybody the regulation calls 職員等, each once.
@Component
public class People {
    private final PeopleTable table;
    private final Ledger ledger;
    private final List<LeavingObjection> objections;

    People(PeopleTable table, Ledger ledger, List<LeavingObjection> objections) {
        this.table = table;
        this.ledger = ledger;
        this.objections = objections;
    }

    /// Whom a list is about.
    public enum Whom {
        ALL,
        /// All but those whose first day is still to come.
        COME,
        /// Those who stand somewhere on the day.
        STANDING
    }

    /// People whose name, kana or number contains the words; all when there are none.
    public List<Listed> find(String words, LocalDate day, int limit) {
        return find(words, day, Whom.ALL, limit);
    }

    public List<Listed> find(String words, LocalDate day, Whom whom, int limit) {
        return table.find(NameKey.of(words), day, whom, limit);
    }

    /// How many people stand somewhere on the day.
    public int count(LocalDate day) {
        return table.count(day);
    }

    public Person get(UUID person) {
        return table.get(person).orElseThrow(() -> new Absent("person", person));
    }

    public List<Membership> memberships(UUID person) {
        return table.memberships(person);
    }

    @Transactional
    public UUID register(String name, String kana, String employeeNumber) {
        check(name, kana, employeeNumber).orRefuse();
        var person = table.add();
        var state = table.addState(person, name, kana, employeeNumber);
        ledger.enter(
                Entry.of("organization.person.registered", "person", person)
                        .with("organization.person", person)
                        .with("organization.person_state", state));
        return person;
    }

    /// Registers somebody together with the place he comes to.
    @Transactional
    public UUID registerAt(
            String name, String kana, String employeeNumber, NewMembership membership) {
        var person = register(name, kana, employeeNumber);
        join(person, membership);
        return person;
    }

    @Transactional
    public void correct(UUID person, String name, String kana, String employeeNumber) {
        get(person);
        var number = employeeNumber.strip();
        check(name, kana, "")
                .refuse(
                        !number.isEmpty() && table.numberTaken(number, person),
                        "employeeNumber",
                        "problem.person.number")
                .orRefuse();
        var closed = table.closeState(person);
        var state = table.addState(person, name, kana, number);
        ledger.enter(
                Entry.of("organization.person.corrected", "person", person)
                        .with("organization.person_state", closed, state));
    }

    @Transactional
    public UUID join(UUID person, NewMembership wish) {
        get(person);
        new Checks()
                .optionalLine("title", wish.title())
                .period("validTo", wish.validFrom(), wish.validTo())
                .orRefuse();
        var id = table.addMembership(person, wish);
        ledger.enter(
                Entry.of("organization.membership.began", "person", person)
                        .with("organization.membership", id));
        return id;
    }

    /// The last day somebody stands in a place; he stands there until its end.
    @Transactional
    public void leave(UUID membership, LocalDate lastDay) {
        var from =
                table.validFrom(membership).orElseThrow(() -> new Absent("membership", membership));
        if (lastDay.isBefore(from)) {
            throw Unacceptable.at("lastDay", "problem.period");
        }
        var person = table.personOf(membership);
        var problems =
                objections.stream()
                        .flatMap(each -> each.to(person, membership, lastDay).stream())
                        .toList();
        if (!problems.isEmpty()) {
            throw new Unacceptable(problems);
        }
        var ended = table.end(membership, lastDay);
        ledger.enter(
                Entry.of("organization.membership.ended", "membership", membership)
                        .with("organization.membership", membership, ended));
    }

    /// Ends one place the day before another begins, in one step.
    @Transactional
    public void move(UUID person, UUID membership, NewMembership wish) {
        join(person, wish);
        leave(membership, wish.validFrom().minusDays(1));
    }

    private Checks check(String name, String kana, String employeeNumber) {
        var number = employeeNumber.strip();
        return new Checks()
                .line("name", name)
                .optionalLine("kana", kana)
                .optionalLine("employeeNumber", number)
                .refuse(
                        !number.isEmpty() && table.numberTaken(number, new UUID(0, 0)),
                        "employeeNumber",
                        "problem.person.number");
    }
}
