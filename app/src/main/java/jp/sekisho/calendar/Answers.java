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

    /// To whom it is reported when it is late, rung by rung.
    List<Hearers> line(Role asked, @Nullable UUID unit) {
        return Ladder.from(asked).stream()
                .map(role -> to(role, unit))
                .map(answer ->
                        new Hearers(
                                answer.people().isEmpty() ? answer.asked() : answer.role(),
                                answer.ids()))
                .toList();
    }

    /// Whether somebody acts in the role for this very unit.
    boolean held(Role role, UUID unit) {
        return !acting(role, unit).isEmpty();
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
