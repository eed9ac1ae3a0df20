package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.organization.RecordedOverride.Kind;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who holds which role, by which decision, and who stands in.
@Component
public class Appointments {
    private final AppointmentTable table;
    private final Overrides overrides;
    private final Ledger ledger;

    Appointments(AppointmentTable table, Overrides overrides, Ledger ledger) {
        this.table = table;
        this.overrides = overrides;
        this.ledger = ledger;
    }

    /// Those in force on the day, and those that begin later.
    public List<Appointment> from(LocalDate day) {
        return table.from(day);
    }

    /// Every role with those who hold it; a role nobody was appointed to has one empty seat.
    public List<Seat> seats(LocalDate day) {
        var all = from(day);
        var seats = new ArrayList<Seat>();
        for (var role : Role.values()) {
            var units = new LinkedHashSet<Optional<UUID>>();
            var ofRole = all.stream().filter(each -> each.role() == role).toList();
            ofRole.forEach(each -> units.add(Optional.ofNullable(each.unit())));
            if (units.isEmpty()) {
                units.add(Optional.empty());
            }
            units.forEach(unit -> seats.add(seat(role, unit.orElse(null), ofRole)));
        }
        return List.copyOf(seats);
    }

    private static Seat seat(Role role, @Nullable UUID unit, List<Appointment> ofRole) {
        var here = ofRole.stream().filter(each -> Objects.equals(each.unit(), unit)).toList();
        return new Seat(
                role,
                unit,
                here.stream().findFirst().map(Appointment::unitName).orElse(null),
                here.stream().filter(each -> !each.deputy()).toList(),
                here.stream().filter(Appointment::deputy).toList());
    }

    public Appointment get(UUID appointment, LocalDate day) {
        return from(day).stream()
                .filter(each -> each.id().equals(appointment))
                .findFirst()
                .orElseThrow(() -> new Absent("appointment", appointment));
    }

    /// @param reason why somebody appoints himself; empty otherwise
    @Transactional
    public UUID appoint(NewAppointment wish, String reason) {
        new Checks()
                .refuse(
                        (wish.person() == null) == (wish.post() == null),
                        "holder",
                        "problem.appointment.holder")
                .refuse(
                        wish.role().perUnit() && wish.unit() == null,
                        "unit",
                        "problem.appointment.unit")
                .line("instrument", wish.instrument())
                .optionalLine("documentNumber", wish.documentNumber())
                .period("validTo", wish.validFrom(), wish.validTo())
                .refuse(
                        wish.decidedOn().isAfter(wish.validFrom()),
                        "decidedOn",
                        "problem.appointment.decided")
                .orRefuse();
        var id = table.add(wish);
        var entry =
                Entry.of("organization.appointment.made", "appointment", id)
                        .with("organization.appointment", id);
        var acting = overrides.acting();
        if (acting.isPresent()) {
            entry = entry.with("organization.appointed_by", table.addActing(id, acting.get()));
        }
        ledger.enter(entry);
        table.holder(id, wish.validFrom())
                .ifPresent(
                        holder -> overrides.mayConcern(holder, Kind.OWN_APPOINTMENT, id, reason));
        return id;
    }

    /// Ends an appointment with its last day.
    @Transactional
    public void end(UUID appointment, LocalDate lastDay) {
        var from =
                table.validFrom(appointment)
                        .orElseThrow(() -> new Absent("appointment", appointment));
        if (lastDay.isBefore(from)) {
            throw Unacceptable.at("lastDay", "problem.period");
        }
        var ended = table.end(appointment, lastDay);
        ledger.enter(
                Entry.of("organization.appointment.ended", "appointment", appointment)
                        .with("organization.appointment", appointment, ended));
    }
}
