package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.UUID;

/// A device that may be used although the way is closed, until a day.
///
/// @param serial as the computer reads it
public record Device(
        UUID id,
        String serial,
        String name,
        UUID owner,
        String ownerName,
        LocalDate validFrom,
        LocalDate validTo) {}
