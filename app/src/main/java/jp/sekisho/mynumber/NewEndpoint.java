package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.UUID;

/// A computer to be registered.
public record NewEndpoint(
        String name, String place, boolean inside, UUID unit, LocalDate validFrom) {}
