package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post and who holds it on some day; nobody when it is vacant.
public record Post(
        UUID id,
        String name,
        String organName,
        @Nullable String unitName,
        @Nullable String holder,
        LocalDate validFrom) {}
