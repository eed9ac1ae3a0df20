package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What exceptions and decisions say on one day: per rule its excepted objects with their last day,
/// and the rules that are out of scope.
record Covered(Map<UUID, Map<String, LocalDate>> objects, Set<UUID> scope) {
    Map<String, LocalDate> until(UUID rule) {
        return objects.getOrDefault(rule, Map.of());
    }

    boolean outOfScope(UUID rule) {
        return scope.contains(rule);
    }
}
