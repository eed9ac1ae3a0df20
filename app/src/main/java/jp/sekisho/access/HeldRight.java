package jp.sekisho.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A right somebody has today, and what it comes from: the reason it was given by hand, or the
/// role and the paper of the appointment.
public record HeldRight(
        UUID account,
        String name,
        Right right,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String reason,
        @Nullable String role,
        @Nullable String instrument,
        @Nullable String documentNumber,
        @Nullable LocalDate decidedOn) {}
