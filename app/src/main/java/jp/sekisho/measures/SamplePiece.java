package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One member that was drawn, and what was found.
///
/// @param drawn in which turn
/// @param place in the population, from 1
/// @param key by which it was drawn, in hexadecimal
/// @param result null while nothing was entered
public record SamplePiece(
        UUID id,
        int drawn,
        int place,
        String key,
        String label,
        boolean person,
        @Nullable UUID result,
        @Nullable LocalDate doneOn,
        @Nullable Boolean good,
        @Nullable String note,
        @Nullable String documentNumber,
        @Nullable String name) {}
