package jp.sekisho.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 引継書, as it was made: from whom to whom, of which day, and whether it was taken over.
///
/// @param fingerprint sign of its contents, as it stands on the paper
/// @param remarks what the predecessor adds to what the program knows
public record HandoverNote(
        UUID id,
        UUID fromPerson,
        String fromName,
        UUID toPerson,
        String toName,
        LocalDate onDay,
        LocalDate madeOn,
        String remarks,
        String fingerprint,
        UUID pdf,
        UUID docx,
        @Nullable LocalDate takenOn,
        @Nullable String remark) {}
