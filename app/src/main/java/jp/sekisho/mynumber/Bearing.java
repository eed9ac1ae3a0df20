package jp.sekisho.mynumber;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jp.sekisho.acl.Export;
import jp.sekisho.acl.Fact;

/// What of an export bears on some places. A file server has a hundred thousand folders, and few of them
/// are in a place, or above one; of the others nothing is asked.
final class Bearing {
    private final List<Place> places;

    Bearing(List<Place> places) {
        this.places = List.copyOf(places);
    }

    /// The first folder of a server stays, so that the export still tells of folders. So do names of files
    /// that have several: one of them may be in a place.
    Export of(Export export) {
        var kept = new ArrayList<Fact>();
        var known = new HashSet<String>();
        for (var fact : export.facts()) {
            var bears =
                    switch (fact) {
                        case Fact.Node node ->
                                known.add(node.server())
                                        || node.links().count() > 1
                                        || bears(node.server(), node.path());
                        case Fact.FileOwners owners -> bears(owners.server(), owners.folder());
                        default -> true;
                    };
            if (bears) {
                kept.add(fact);
            }
        }
        return new Export(export.source(), kept);
    }

    private boolean bears(String server, String path) {
        return places.stream()
                .anyMatch(place ->
                        place.server().equals(server)
                                && (Contents.isWithin(path, place.path())
                                        || Contents.isWithin(place.path(), path)));
    }
}
