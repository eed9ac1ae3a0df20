package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a person is to stand.
public record NewMembership(
        UUID organ,
        @Nullable UUID unit,
        @Nullable UUID post,
        Kind kind,
        String title,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
