package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Brings together the names of files that have more than one.
final class OtherNames {

    private record Identity(String server, String identity) {}

    private final List<Spot> spots;
    private final Map<Identity, List<Spot>> byIdentity = new HashMap<>();

    OtherNames(List<Spot> spots) {
        this.spots = spots;
        for (Spot spot : spots) {
            if (spot.node().links().count() > 1) {
                byIdentity.computeIfAbsent(identity(spot), _ -> new ArrayList<>()).add(spot);
            }
        }
    }

    List<Spot> resolved() {
        return byIdentity.isEmpty() ? spots : spots.stream().map(this::resolve).toList();
    }

    private Spot resolve(Spot spot) {
        Fact.Links links = spot.node().links();
        if (links.count() == 1) {
            return spot;
        }
        List<Spot> names = byIdentity.getOrDefault(identity(spot), List.of());
        List<Spot> others =
                names.stream().filter(name -> !name.path().equals(spot.path())).toList();
        return spot.with(others, Math.max(0, links.count() - names.size()));
    }

    private static Identity identity(Spot spot) {
        return new Identity(spot.server(), spot.node().links().identity());
    }
}
