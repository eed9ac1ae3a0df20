package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.UUID;

/// やむを得ない理由: why somebody decided on what concerned himself.
public record RecordedOverride(
        UUID id, Kind kind, UUID person, String name, LocalDate onDay, String reason) {
    public enum Kind {
        OWN_APPOINTMENT,
        OWN_RIGHT,
        OWN_AUDIT
    }
}
