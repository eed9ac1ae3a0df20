package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The transfers that are prepared for somebody, and the roles that begin or end.
@Component
@Order(4)
class PersonTransfers implements PersonFacts {
    private final TransferTable table;
    private final AppointmentTable appointments;

    PersonTransfers(TransferTable table, AppointmentTable appointments) {
        this.table = table;
        this.appointments = appointments;
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
        return Transfers.PERMISSION;
    }

    @Override
    public List<PersonFact> of(UUID person, LocalDate day) {
        var places =
                table.daysOf(person, day).stream()
                        .flatMap(each ->
                                table.changes(each).stream()
                                        .filter(change -> change.person().equals(person))
                                        .map(change -> fact(each, change)));
        var roles =
                appointments.from(day).stream()
                        .filter(each -> person.equals(each.holder()))
                        .filter(each ->
                                !each.asOf(day).equals(each) || each.validFrom().isAfter(day))
                        .map(PersonRoles::fact);
        return Stream.concat(places, roles).toList();
    }

    private static PersonFact fact(LocalDate day, Change change) {
        return PersonFact.of("/transfers/" + day, "person.transfer." + change.direction(), day)
                .because(
                        "person.transfer.places",
                        String.join("、", change.before()),
                        String.join("、", change.after()));
    }
}
