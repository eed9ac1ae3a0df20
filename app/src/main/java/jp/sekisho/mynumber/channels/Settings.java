package jp.sekisho.mynumber.channels;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.sekisho.acl.Fact;

/// The settings of one computer, found by place and name whatever their case.
final class Settings {
    private final Map<String, Fact.Setting> found = new HashMap<>();
    private final List<Fact.Setting> all;

    Settings(List<Fact.Setting> all) {
        this.all = List.copyOf(all);
        all.forEach(each -> found.putIfAbsent(key(each.place(), each.name(), each.type()), each));
    }

    private static String key(String place, String name, String type) {
        return (place + "\t" + name + "\t" + type).toLowerCase(Locale.ROOT);
    }

    Optional<String> value(String place, String name, String type) {
        return Optional.ofNullable(found.get(key(place, name, type))).map(Fact.Setting::value);
    }

    /// A value of this name under another type, as a script leaves it that somebody copied.
    boolean isOfAnotherType(String place, String name, String type) {
        return value(place, name, type).isEmpty()
                && all.stream()
                        .anyMatch(each ->
                                each.place().equalsIgnoreCase(place)
                                        && each.name().equalsIgnoreCase(name));
    }

    Optional<Integer> number(String place, String name, String type) {
        return value(place, name, type)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    Optional<Instant> moment(String place, String name, String type) {
        return value(place, name, type).flatMap(Settings::moment);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }

    List<Fact.Setting> below(String place) {
        var found = new ArrayList<Fact.Setting>();
        for (var each : all) {
            if (each.place().regionMatches(true, 0, place, 0, place.length())) {
                found.add(each);
            }
        }
        return found;
    }
}
