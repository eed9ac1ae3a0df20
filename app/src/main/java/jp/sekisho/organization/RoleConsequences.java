package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Roles that turn with a transfer, and seats that would have nobody unless somebody is appointed.
@Component
@Order(1)
class RoleConsequences implements Consequences {
    private final Appointments appointments;

    RoleConsequences(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public List<Consequence> of(LocalDate day, List<Change> changes) {
        var seats = appointments.seats(day);
        var before = holders(appointments.seats(day.minusDays(1)), day.minusDays(1));
        var after = holders(seats, day);
        var consequences = new ArrayList<Consequence>();
        for (var change : changes) {
            var person = change.person();
            var had = before.getOrDefault(person, Set.of());
            var has = after.getOrDefault(person, Set.of());
            had.forEach(seat -> {
                if (!has.contains(seat)) {
                    consequences.add(Consequence.turns(person, "transfer.role-ends", seat));
                    consequences.add(
                            Consequence.asks(
                                    person,
                                    day.minusDays(1),
                                    "/roles/new",
                                    succeeded(seat, seats, day),
                                    "transfer.successor",
                                    seat));
                }
            });
            has.stream()
                    .filter(seat -> !had.contains(seat))
                    .forEach(seat ->
                            consequences.add(
                                    Consequence.turns(person, "transfer.role-begins", seat)));
        }
        return consequences;
    }

    private static boolean succeeded(String seat, List<Seat> seats, LocalDate day) {
        return seats.stream()
                .filter(each -> name(each).equals(seat))
                .anyMatch(each -> each.acting(day).stream().anyMatch(acts -> !acts.deputy()));
    }

    /// Per person the seats he holds that day.
    private static Map<UUID, Set<String>> holders(List<Seat> seats, LocalDate day) {
        var held = new HashMap<UUID, Set<String>>();
        for (var seat : seats) {
            for (var appointment : seat.holders()) {
                if (appointment.holder() != null && !day.isBefore(appointment.validFrom())) {
                    held.computeIfAbsent(appointment.holder(), first -> new LinkedHashSet<>())
                            .add(name(seat));
                }
            }
        }
        return held;
    }

    /// The role's message key and the unit, as one argument the page resolves.
    private static String name(Seat seat) {
        return "label." + seat.role() + (seat.unitName() == null ? "" : "/" + seat.unitName());
    }
}
