package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.organization.Appointment;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.Seat;
import org.jspecify.annotations.Nullable;

/// Who answers for what on one day: the holder of a role, or his deputy while he is away; where
/// nobody is, the next of the line.
public final class Answers {
    private final List<Seat> seats;
    private final LocalDate day;

    Answers(List<Seat> seats, LocalDate day) {
        this.seats = List.copyOf(seats);
        this.day = day;
    }

    public Answer to(Occurrence occurrence) {
        return to(occurrence.role(), occurrence.unit());
    }

    /// @param unit of a role that is held per unit; null for all of them
    public Answer to(Role asked, @Nullable UUID unit) {
        for (var role : Ladder.from(asked)) {
            var people = acting(role, unit);
            if (!people.isEmpty()) {
                return new Answer(asked, role, people);
            }
        }
        return new Answer(asked, asked, List.of());
    }

    public boolean answers(UUID person, Occurrence occurrence) {
        return to(occurrence).ids().contains(person);
    }

    private List<Appointment> acting(Role role, @Nullable UUID unit) {
        return seats.stream()
                .filter(seat -> seat.role() == role)
                .filter(seat -> unit == null || !role.perUnit() || unit.equals(seat.unit()))
                .flatMap(seat -> seat.acting(day).stream())
                .toList();
    }
}
