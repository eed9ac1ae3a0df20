package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.Role;
import org.springframework.stereotype.Component;

/// What a section head sees of his own people.
@Component
public class Sections {
    private static final Set<Role> HEADS = EnumSet.of(Role.RESPONSIBLE, Role.MANAGER);

    private final Appointments appointments;
    private final Editions editions;
    private final ConfirmationTable table;

    Sections(Appointments appointments, Editions editions, ConfirmationTable table) {
        this.appointments = appointments;
        this.editions = editions;
        this.table = table;
    }

    /// The units the person acts for that day, a deputy only while he stands in.
    public List<Section> of(UUID person, LocalDate day) {
        var units = new LinkedHashMap<UUID, String>();
        for (var seat : appointments.seats(day)) {
            var unit = seat.unit();
            if (HEADS.contains(seat.role())
                    && unit != null
                    && seat.acting(day).stream().anyMatch(each -> person.equals(each.holder()))) {
                units.put(unit, String.valueOf(seat.unitName()));
            }
        }
        var edition = editions.currentId();
        return units.entrySet().stream()
                .map(unit ->
                        new Section(
                                unit.getKey(),
                                unit.getValue(),
                                table.within(unit.getKey(), edition.orElse(null), day)))
                .toList();
    }
}
