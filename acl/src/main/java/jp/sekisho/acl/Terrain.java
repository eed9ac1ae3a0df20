package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<String, Map<Permissions, Compiled>> compiled = new HashMap<>();
    private final Map<List<Gate>, List<Gate>> gates = new HashMap<>();
    private final Passage open;

    Terrain(Day day, Census census) {
        this.day = day;
        this.census = census;
        compiler = new Compiler(census);
        accesses = new Accesses(census);
        open = Passage.open(census);
    }

    /// In the order of server and path.
    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>(day.nodes.all().size());
        day.nodes.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> spots.add(spot(entry.getKey(), entry.getValue())));
        return new OtherNames(spots).resolved();
    }

    private Spot spot(Place place, Newest.Said<Fact.Node> said) {
        Fact.Node node = said.value();
        Host host =
                hosts.computeIfAbsent(node.server(), name -> new Host(name, census, compiler, day));
        Compiled permissions = compile(node);
        Access access = accesses.of(permissions);
        return new Spot(
                node,
                said,
                permissions,
                access,
                permissions.needsTraverse() ? passageTo(place) : open,
                host,
                gatesTo(place, host),
                fileOwners(place),
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
