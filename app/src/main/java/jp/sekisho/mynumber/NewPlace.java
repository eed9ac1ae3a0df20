package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.UUID;

/// A place to be registered.
public record NewPlace(
        String name, String server, String path, UUID unit, String purpose, LocalDate validFrom) {}
