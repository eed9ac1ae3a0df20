package jp.sekisho.handover;

import java.time.LocalDate;
import java.util.UUID;

/// What a handover note is made from, beside what the registers know.
///
/// @param address where the program answers
public record Draft(UUID from, UUID to, LocalDate onDay, String remarks, String address) {}
