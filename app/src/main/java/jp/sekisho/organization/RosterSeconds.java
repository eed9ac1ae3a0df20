package jp.sekisho.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jp.sekisho.imports.Concern;
import jp.sekisho.organization.Entrant.Place;

/// Second places that a 備考 names: 併任 監査委員事務局書記, 施設課兼務, 兼 会計管理者.
final class RosterSeconds {
    private final List<Entrant> people;
    private final List<Concern> concerns;

    /// Units by what a remark may call them, the longest first.
    private final TreeMap<String, Place> units =
            new TreeMap<>(
                    (a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());

    /// @param key which entrant
    record Said(int key, Remark.Second second) {}

    RosterSeconds(RosterNow now, List<Entrant> people, List<Concern> concerns) {
        this.people = people;
        this.concerns = concerns;
        for (var unit : now.units) {
            now.organs.stream()
                    .filter(organ -> organ.id().equals(unit.organ()))
                    .forEach(organ -> {
                        var path = now.unitName(unit.id()).split(" ", 2);
                        put(organ.kind(), organ.name(), path[0], path.length > 1 ? path[1] : "");
                    });
        }
        for (var entrant : people) {
            for (var place : entrant.places()) {
                put(place.organ(), place.organName(), place.division(), place.section());
                put(place.organ(), place.organName(), place.division(), "");
            }
        }
    }

    private void put(OrganKind organ, String organName, String division, String section) {
        if (!division.isEmpty()) {
            var place =
                    new Place(
                            organ, organName, division, section, Kind.OTHER, "", null, null, null);
            units.putIfAbsent(RosterWords.folded(division + section), place);
        }
    }

    void add(List<Said> said) {
        for (var each : said) {
            var entrant = people.get(each.key());
            var place = place(each.second(), entrant.places().getFirst().kind());
            concerns.add(
                    Concern.read(
                            entrant.row(),
                            RosterRegister.REMARK,
                            "problem.roster.second." + each.second().capacity().name(),
                            shown(place)));
            join(people, each.key(), place);
        }
    }

    private static String shown(Place place) {
        var parts = new ArrayList<String>();
        parts.add(
                place.division().isEmpty() && place.organ() != OrganKind.EXECUTIVE
                        ? place.organName()
                        : place.division());
        parts.add(place.section());
        parts.add(place.title());
        return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private Place place(Remark.Second second, Kind kind) {
        var text = RosterWords.folded(second.place());
        for (var unit : units.entrySet()) {
            if (text.startsWith(unit.getKey())) {
                var at = unit.getValue();
                return made(at, title(unit.getKey(), text), kind, second.capacity());
            }
        }
        var organ = RosterWords.organ(text).orElse(OrganKind.EXECUTIVE);
        var name = RosterWords.organName(organ, text);
        var title =
                organ == OrganKind.EXECUTIVE
                        ? text
                        : text.replaceFirst("^(?:監査委員(?:事務局)?|議会(?:事務局)?|公平委員会)の?", "");
        var office = text.matches("(?:監査委員|議会)事務局.*") ? text.replaceFirst("事務局.*", "事務局") : "";
        return made(
                new Place(organ, name, office, "", kind, "", null, null, null),
                title,
                kind,
                second.capacity());
    }

    /// What follows the unit; 長 of 施設課 is its 課長.
    private static String title(String unit, String text) {
        var rest = text.substring(unit.length());
        if (!rest.startsWith("長") && !rest.startsWith("次長") && !rest.startsWith("補佐")) {
            return rest;
        }
        return (unit.endsWith("事務局") ? "事務局" : unit.substring(unit.length() - 1)) + rest;
    }

    private static Place made(Place at, String title, Kind kind, Capacity capacity) {
        return new Place(
                at.organ(),
                at.organName(),
                at.division(),
                at.section(),
                kind,
                title,
                capacity,
                null,
                null);
    }

    /// Adds a place unless he stands there already; what was said with more is kept.
    static void join(List<Entrant> people, int key, Place place) {
        var entrant = people.get(key);
        var places = new ArrayList<>(entrant.places());
        var kind = entrant.places().getFirst().kind();
        var known = places.stream().anyMatch(each -> each.sameUnit(place));
        if (!known) {
            places.add(
                    new Place(
                            place.organ(),
                            place.organName(),
                            place.division(),
                            place.section(),
                            kind,
                            place.title(),
                            place.capacity(),
                            place.from(),
                            place.to()));
            people.set(key, entrant.withPlaces(places));
        }
    }
}
