package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a person stands, as what, and how long.
///
/// @param capacity null for a main place
public record Membership(
        UUID id,
        UUID person,
        String organName,
        @Nullable String unitName,
        @Nullable String postName,
        Kind kind,
        String title,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Capacity capacity) {
    /// Without an end that is still to come.
    public Membership asOf(LocalDate day) {
        return validTo == null || !validTo.isAfter(day)
                ? this
                : new Membership(
                        id, person, organName, unitName, postName, kind, title, validFrom, null,
                        capacity);
    }

    public boolean current(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
