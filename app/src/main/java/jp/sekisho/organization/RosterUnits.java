package jp.sekisho.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.sekisho.imports.Concern;

/// Whether the units a roster names can stand above each other.
final class RosterUnits {
    private RosterUnits() {}

    /// One concern for each row that closes a circle: A below B, and B below A.
    static List<Concern> circular(List<Entrant> entrants, RosterNow now) {
        var above = new HashMap<String, Set<String>>();
        for (var unit : now.units) {
            var parent = unit.parent() == null ? "" : now.unitName(unit.parent());
            if (!parent.isEmpty()) {
                note(above, unit.name(), parent.substring(parent.lastIndexOf(' ') + 1));
            }
        }
        var concerns = new ArrayList<Concern>();
        var told = new HashSet<String>();
        for (var entrant : entrants) {
            for (var place : entrant.places()) {
                if (place.section().isEmpty()) {
                    continue;
                }
                if (reaches(above, place.division(), place.section(), new HashSet<>())) {
                    if (told.add(place.division() + "/" + place.section())) {
                        concerns.add(
                                Concern.refused(
                                        entrant.row(),
                                        RosterRegister.DIVISION,
                                        "problem.roster.circular",
                                        place.division(),
                                        place.section()));
                    }
                } else {
                    note(above, place.section(), place.division());
                }
            }
        }
        return concerns;
    }

    private static void note(Map<String, Set<String>> above, String unit, String parent) {
        if (!Objects.equals(unit, parent)) {
            above.computeIfAbsent(unit, key -> new HashSet<>()).add(parent);
        }
    }

    private static boolean reaches(
            Map<String, Set<String>> above, String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        if (!seen.add(from)) {
            return false;
        }
        return above.getOrDefault(from, Set.of()).stream()
                .anyMatch(parent -> reaches(above, parent, to, seen));
    }
}
