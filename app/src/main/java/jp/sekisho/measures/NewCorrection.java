package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param rule the rule it is about, where there is one
public record NewCorrection(
        Correction.Source source,
        @Nullable UUID rule,
        String problem,
        String cause,
        String measure,
        UUID person,
        LocalDate due) {}
