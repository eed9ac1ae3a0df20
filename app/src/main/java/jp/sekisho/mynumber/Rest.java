package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One kind of what an answer rests on, and from when it is.
///
/// @param key of the message files
/// @param stale whether it is older than the rule lets it be
public record Rest(String key, LocalDate captured, boolean stale) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /// The letters of [Contents#parts], in the order of people.
    private static final Map<String, String> KEYS =
            Map.of("f", "folders", "s", "shares", "r", "rights", "g", "groups");

    /// In days.
    public long age(LocalDate day) {
        return ChronoUnit.DAYS.between(captured, day);
    }

    /// Of each kind the newest export that tells of the place.
    static List<Rest> of(Place place, Collection<PermissionExport> exports, LocalDate oldest) {
        return Stream.of("f", "s", "r", "g")
                .flatMap(letter ->
                        exports.stream()
                                .filter(export -> export.tells(letter, place))
                                .map(export -> LocalDate.ofInstant(export.captured(), ZONE))
                                .max(LocalDate::compareTo)
                                .map(day ->
                                        new Rest(
                                                Optional.ofNullable(KEYS.get(letter)).orElseThrow(),
                                                day,
                                                day.isBefore(oldest)))
                                .stream())
                .toList();
    }
}
