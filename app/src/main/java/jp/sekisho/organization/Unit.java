package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A division, section or facility as it stands on some day.
public record Unit(
        UUID id,
        UUID organ,
        @Nullable UUID parent,
        String name,
        String organName,
        int position,
        LocalDate validFrom) {}
