package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder in which 個人番号 may be kept.
///
/// @param server as exports name it
/// @param unit that answers for it
public record Place(
        UUID id,
        String name,
        String server,
        String path,
        UUID unit,
        String unitName,
        String purpose,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public boolean lastsOn(LocalDate day) {
        var end = validTo;
        return !validFrom.isAfter(day) && (end == null || !end.isBefore(day));
    }
}
