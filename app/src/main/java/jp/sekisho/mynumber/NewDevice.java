package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.UUID;

/// A device to be let through.
public record NewDevice(
        String serial, String name, UUID owner, LocalDate validFrom, LocalDate validTo) {}
