package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who holds a role: a person, or a post and through it whoever holds the post that day.
public record Appointment(
        UUID id,
        Role role,
        @Nullable UUID unit,
        @Nullable String unitName,
        @Nullable String postName,
        @Nullable UUID holder,
        @Nullable String holderName,
        @Nullable LocalDate awayFrom,
        @Nullable LocalDate awayUntil,
        int rank,
        LocalDate decidedOn,
        String instrument,
        String documentNumber,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public boolean deputy() {
        return rank > 0;
    }

    /// Without an end that is still to come.
    public Appointment asOf(LocalDate day) {
        return validTo == null || !validTo.isAfter(day)
                ? this
                : new Appointment(
                        id,
                        role,
                        unit,
                        unitName,
                        postName,
                        holder,
                        holderName,
                        awayFrom,
                        awayUntil,
                        rank,
                        decidedOn,
                        instrument,
                        documentNumber,
                        validFrom,
                        null);
    }

    /// Whether somebody can act under it that day: he is in office and not away.
    public boolean actsOn(LocalDate day) {
        return holder != null && !day.isBefore(validFrom) && awayUntil == null;
    }
}
