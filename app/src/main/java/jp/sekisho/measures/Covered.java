package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What exceptions and decisions say on one day: per rule its excepted objects with their last day,
/// the rules that are out of scope, and from how many objects those were drawn that are judged.
record Covered(
        Map<UUID, Map<String, LocalDate>> objects,
        Set<UUID> scope,
        Map<UUID, Integer> populations) {
    Map<String, LocalDate> until(UUID rule) {
        return objects.getOrDefault(rule, Map.of());
    }

    int population(UUID rule) {
        return populations.getOrDefault(rule, 0);
    }

    boolean outOfScope(UUID rule) {
        return scope.contains(rule);
    }
}
