package jp.sekisho.acl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that one identity counts as, each with the shortest way there.
final class Lineage {

    private final Census census;
    private final int start;
    private final Way way;

    /// @param by from where it was reached first; the start from itself
    /// @param isGiven whether the system handed out something on the way there
    private record Reached(int by, int steps, boolean isGiven) {}

    private final Map<Integer, Reached> from = new HashMap<>();

    Lineage(Census census, int start, Way way) {
        this.census = census;
        this.start = start;
        this.way = way;
        Deque<Integer> open = new ArrayDeque<>();
        from.put(start, new Reached(start, 0, false));
        open.add(start);
        while (!open.isEmpty()) {
            int id = open.remove();
            census.up(id).forEach(edge -> reach(edge.to(), id, open));
            if (id == start) {
                // Groups may hold Everyone or Interactive: whoever signs in is in those.
                census.givenToAll(way).forEach(given -> reach(given, start, open));
            }
        }
    }

    private void reach(int id, int by, Deque<Integer> open) {
        if (!from.containsKey(id)) {
            Reached before = from.getOrDefault(by, new Reached(start, 0, false));
            from.put(
                    id,
                    new Reached(by, before.steps + 1, before.isGiven || census.isGiven(id, way)));
            open.add(id);
        }
    }

    boolean has(int id) {
        return from.containsKey(id) || census.isGiven(id, way);
    }

    /// How many steps it takes from the start to this identity; -1 if there is no way.
    int steps(int id) {
        Reached reached = from.get(id);
        return reached != null ? reached.steps : census.isGiven(id, way) ? 1 : -1;
    }

    /// Whether the system hands out something on the way to this identity.
    boolean isByWhatIsGiven(int id) {
        Reached reached = from.get(id);
        return reached == null || reached.isGiven;
    }

    /// The steps from the start to this identity; empty if they are the same.
    Optional<List<Step>> stepsTo(int id) {
        if (!from.containsKey(id)) {
            return census.isGiven(id, way)
                    ? Optional.of(List.of(new Step.CountsAs(census.principal(id).sid())))
                    : Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        int at = id;
        while (at != start) {
            int before = from.getOrDefault(at, new Reached(start, 0, false)).by;
            steps.add(step(before, at));
            at = before;
        }
        Collections.reverse(steps);
        return Optional.of(steps);
    }

    private Step step(int before, int after) {
        Principal one = census.principal(before);
        Principal other = census.principal(after);
        if (census.isGiven(after, way)) {
            return new Step.CountsAs(other.sid());
        }
        boolean same =
                census.up(before).stream().anyMatch(edge -> edge.to() == after && edge.same());
        return same ? new Step.AlsoIs(one, other) : new Step.MemberOf(one, other);
    }
}
