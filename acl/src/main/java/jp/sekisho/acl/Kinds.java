package jp.sekisho.acl;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Tells spots apart by the ways that lead to them: of one kind are those with the same permissions, behind
/// the same shares, on the same machine, and below the same folders where these keep anybody away.
final class Kinds {

    /// @param passage its number; 0 where nothing above matters
    private record Kind(
            Compiled compiled,
            Host host,
            List<Gate> gates,
            List<Integer> fileOwners,
            int passage) {}

    private final Set<Kind> known = new HashSet<>();
    private final IdentityHashMap<Passage, Integer> passages = new IdentityHashMap<>();

    /// Whether none of its kind was seen before. What has more names than one, or is in doubt, is of a kind
    /// of its own.
    boolean isNew(Spot spot) {
        if (!spot.others().isEmpty() || spot.unlistedNames() > 0 || spot.doubt().isPresent()) {
            return true;
        }
        int passage =
                spot.compiled().needsTraverse()
                        ? passages.computeIfAbsent(spot.passage(), _ -> passages.size() + 1)
                        : 0;
        return known.add(
                new Kind(spot.compiled(), spot.host(), spot.gates(), spot.fileOwners(), passage));
    }
}
