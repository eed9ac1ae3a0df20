package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compiles all folders and files of one day.
final class Terrain {

    private final Day day;
    private final Census census;
    private final Compiler compiler;
    private final Accesses accesses;
    private final Map<String, Host> hosts = new HashMap<>();
    private final Map<Place, Passage> passages = new HashMap<>();
    private final Map<String, Map<Permissions, Compiled>> compiled;
    private final Map<List<Gate>, List<Gate>> gates = new HashMap<>();
    private final Passage open;

    Terrain(Day day, Census census) {
        this(day, census, new HashMap<>());
    }

    private Terrain(Day day, Census census, Map<String, Map<Permissions, Compiled>> compiled) {
        this.day = day;
        this.compiled = compiled;
        this.census = census;
        compiler = new Compiler(census);
        accesses = new Accesses(census);
        open = Passage.open(census);
    }

    /// The same places for another census, in which identities have the same numbers.
    Terrain with(Census other) {
        return new Terrain(day, other, compiled);
    }

    /// In the order of server and path.
    List<Spot> spots() {
        return spots(
                day.nodes.all().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> spot(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /// The same spots, for this census.
    List<Spot> again(List<Spot> spots) {
        IdentityHashMap<List<Gate>, List<Gate>> mine = new IdentityHashMap<>();
        List<Spot> again = new ArrayList<>(spots.size());
        for (Spot spot : spots) {
            Host host = host(spot.server());
            List<Gate> known = mine.get(spot.gates());
            if (known == null) {
                known = gatesTo(spot.place(), host);
                mine.put(spot.gates(), known);
            }
            again.add(spot(spot.place(), spot.said(), spot.compiled(), known, spot.fileOwners()));
        }
        return spots(again);
    }

    private static List<Spot> spots(List<Spot> spots) {
        return new OtherNames(spots).resolved();
    }

    private Spot spot(Place place, Newest.Said<Fact.Node> said) {
        return spot(
                place,
                said,
                compile(said.value()),
                gatesTo(place, host(place.server())),
                fileOwners(place));
    }

    private Host host(String server) {
        return hosts.computeIfAbsent(server, name -> new Host(name, census, compiler, day));
    }

    private Spot spot(
            Place place,
            Newest.Said<Fact.Node> said,
            Compiled permissions,
            List<Gate> leading,
            List<Integer> owners) {
        Access access = accesses.of(permissions);
        return new Spot(
                place,
                said,
                permissions,
                access,
                permissions.needsTraverse() ? passageTo(place) : open,
                host(place.server()),
                leading,
                owners,
                List.of(),
                0);
    }

    private Compiled compile(Fact.Node node) {
        return compiled.computeIfAbsent(node.server(), _ -> new HashMap<>())
                .computeIfAbsent(node.permissions(), own -> compiler.compile(node.server(), own));
    }

    /// The way down to the folder that holds this place; folders that no export lists are left open.
    private Passage passageTo(Place place) {
        String parent = Paths.parent(place.folded());
        if (parent.isEmpty()) {
            return open;
        }
        Place above = new Place(place.server(), parent);
        Passage known = passages.get(above);
        if (known == null) {
            Passage further = passageTo(above);
            known =
                    day.nodes
                            .get(above)
                            .map(said -> through(further, above, said.value()))
                            .orElse(further);
            passages.put(above, known);
        }
        return known;
    }

    private Passage through(Passage further, Place above, Fact.Node folder) {
        Compiled permissions = compile(folder);
        return further.through(above, folder.path(), permissions, accesses.of(permissions));
    }

    private List<Gate> gatesTo(Place place, Host host) {
        List<Gate> leading = host.gates().stream().filter(gate -> gate.leadsTo(place)).toList();
        return gates.computeIfAbsent(leading, same -> same);
    }

    private List<Integer> fileOwners(Place place) {
        return day.fileOwners
                .get(place)
                .map(said -> identities(place.server(), said.value()))
                .orElse(List.of());
    }

    private List<Integer> identities(String server, Set<Sid> owners) {
        return owners.stream().sorted().map(owner -> census.id(server, owner)).toList();
    }
}
