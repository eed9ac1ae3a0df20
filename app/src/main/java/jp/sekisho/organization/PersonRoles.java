package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.imports.Label;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The roles somebody holds, also through his post, and the paper they come from.
@Component
@Order(1)
class PersonRoles implements PersonFacts {
    private final AppointmentTable table;

    PersonRoles(AppointmentTable table) {
        this.table = table;
    }

    @Override
    public String heading() {
        return "person.roles";
    }

    @Override
    public String nothing() {
        return "person.roles.none";
    }

    @Override
    public String permission() {
        return "organization.read";
    }

    @Override
    public List<PersonFact> of(UUID person, LocalDate day) {
        return table.from(day).stream()
                .filter(each -> person.equals(each.holder()) && !each.validFrom().isAfter(day))
                .map(each -> each.asOf(day))
                .map(PersonRoles::fact)
                .toList();
    }

    static PersonFact fact(Appointment each) {
        var role = new Label("label." + each.role());
        var unit = Optional.ofNullable(each.unitName()).orElse("");
        var key =
                "person.role" + (each.deputy() ? ".deputy" : "") + (unit.isEmpty() ? "" : ".unit");
        var said = PersonFact.of("/roles", key, role, unit).from(each.validFrom(), each.validTo());
        return each.postName() == null
                ? said.because(
                        "person.role.paper",
                        each.decidedOn(),
                        each.instrument(),
                        each.documentNumber())
                : said.because(
                        "person.role.post",
                        each.decidedOn(),
                        each.instrument(),
                        each.documentNumber(),
                        each.postName());
    }
}
