package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A computer by which 個人番号 could be carried off.
///
/// @param name as exports name it
/// @param inside whether it belongs to the マイナンバー利用事務系
/// @param unit that answers for it
public record Endpoint(
        UUID id,
        String name,
        String place,
        boolean inside,
        UUID unit,
        String unitName,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public boolean lastsOn(LocalDate day) {
        var end = validTo;
        return !validFrom.isAfter(day) && (end == null || !end.isBefore(day));
    }
}
