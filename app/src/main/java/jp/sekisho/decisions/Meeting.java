package jp.sekisho.decisions;

import java.time.LocalDate;
import java.util.UUID;

/// A meeting of the committee: planned, held, or cancelled for a reason.
public record Meeting(
        UUID id,
        Standing standing,
        LocalDate heldOn,
        String place,
        String agenda,
        String minutes,
        String documentNumber,
        String reason) {
    public enum Standing {
        PLANNED,
        HELD,
        CANCELLED
    }
}
