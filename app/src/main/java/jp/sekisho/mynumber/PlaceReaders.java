package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import jp.sekisho.acl.Principal;

/// What exports say of one place on one day.
///
/// @param captured when the oldest export was made that the answer rests on
/// @param listed whether the place is in them
/// @param missing what would have to be known, a line each ([Chain])
record PlaceReaders(
        Place place, LocalDate captured, boolean listed, List<String> missing, List<Found> found) {
    /// @param names as exports call it; none when they do not
    /// @param listed `LISTED`, `DELETED` or `UNLISTED`
    /// @param chain why, a line each ([Chain])
    record Found(
            Principal account,
            List<String> names,
            String listed,
            Reads verdict,
            String node,
            List<String> chain) {}

    long count(Reads verdict) {
        return found.stream().filter(each -> each.verdict() == verdict).count();
    }
}
