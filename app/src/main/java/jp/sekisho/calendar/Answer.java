package jp.sekisho.calendar;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.organization.Appointment;
import jp.sekisho.organization.Role;

/// Who answers for something today.
///
/// @param asked the role it was given to
/// @param role the role that answers: the first of the line from there up that somebody holds
/// @param people who act in it; empty when nobody of the whole line does
public record Answer(Role asked, Role role, List<Appointment> people) {
    public Answer {
        people = List.copyOf(people);
    }

    /// Whether nobody can act in the role it was given to, so that it fell to the next.
    public boolean fallen() {
        return asked != role && !people.isEmpty();
    }

    public List<UUID> ids() {
        return people.stream()
                .map(Appointment::holder)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public String names() {
        return people.stream()
                .map(Appointment::holderName)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
