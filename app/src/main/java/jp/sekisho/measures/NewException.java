package jp.sekisho.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// @param object what the criterion calls the thing that is short
/// @param instead what is done in place of the rule
/// @param decidedOn null in an emergency that is not reported yet
/// @param emergency whether it began before it was decided
public record NewException(
        String object,
        String reason,
        String instead,
        @Nullable LocalDate decidedOn,
        String documentNumber,
        boolean emergency,
        LocalDate validFrom,
        LocalDate validTo) {}
