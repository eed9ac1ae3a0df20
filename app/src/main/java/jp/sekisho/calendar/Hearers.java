package jp.sekisho.calendar;

import java.util.List;
import java.util.UUID;
import jp.sekisho.organization.Role;
import org.jspecify.annotations.Nullable;

/// Who hears at one rung of the ladder that something is late.
///
/// @param role in which they hear it; null for somebody who is named
/// @param people empty when there is nobody to tell
record Hearers(@Nullable Role role, List<UUID> people) {
    Hearers {
        people = List.copyOf(people);
    }
}
