package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.UUID;
import jp.sekisho.organization.Role;
import org.jspecify.annotations.Nullable;

/// Something the office does again and again, as it stands now.
public record Duty(
        UUID id,
        String title,
        String why,
        Role role,
        @Nullable UUID unit,
        @Nullable String unitName,
        String repeats,
        String proposal,
        boolean evidence,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public Recurrence recurrence() {
        return Recurrence.parse(repeats);
    }

    public boolean lastsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
