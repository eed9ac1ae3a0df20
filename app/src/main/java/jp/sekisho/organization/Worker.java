package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody a partner sends.
///
/// @param places where he stands, or stood last
/// @param since the first day of any place
/// @param until the last day; null while it is open
public record Worker(
        UUID id,
        String name,
        String number,
        boolean lead,
        List<String> places,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    public Worker {
        places = List.copyOf(places);
    }

    public boolean works(LocalDate day) {
        return since != null && !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
