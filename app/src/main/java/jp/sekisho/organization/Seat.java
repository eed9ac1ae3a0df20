package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One role, for one unit where it is held per unit: who holds it, who stands in, and who acts today.
public record Seat(
        Role role,
        @Nullable UUID unit,
        @Nullable String unitName,
        List<Appointment> holders,
        List<Appointment> deputies) {
    public Seat {
        holders = List.copyOf(holders);
        deputies = List.copyOf(deputies);
    }

    /// Without what is still to come.
    public Seat asOf(LocalDate day) {
        return new Seat(role, unit, unitName, begun(holders, day), begun(deputies, day));
    }

    private static List<Appointment> begun(List<Appointment> all, LocalDate day) {
        return all.stream()
                .filter(each -> !each.validFrom().isAfter(day))
                .map(each -> each.asOf(day))
                .toList();
    }

    public boolean empty() {
        return holders.isEmpty() && deputies.isEmpty();
    }

    /// Those of its holders who can act, or else the first deputy who can.
    public List<Appointment> acting(LocalDate day) {
        var present = holders.stream().filter(each -> each.actsOn(day)).toList();
        return present.isEmpty()
                ? deputies.stream().filter(each -> each.actsOn(day)).limit(1).toList()
                : present;
    }

    /// Whether anybody can act that day.
    public boolean acted(LocalDate day) {
        return !acting(day).isEmpty();
    }

    /// Why its holder cannot act: away until a day.
    public Optional<LocalDate> awayUntil() {
        return holders.stream()
                .flatMap(each -> Optional.ofNullable(each.awayUntil()).stream())
                .findFirst();
    }
}
