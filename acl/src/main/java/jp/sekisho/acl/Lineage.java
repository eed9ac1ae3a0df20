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

    /// By identity, from where it was reached first; the start from itself.
    private final Map<Integer, Integer> from = new HashMap<>();

    Lineage(Census census, int start, Way way) {
        this.census = census;
        this.start = start;
        this.way = way;
        Deque<Integer> open = new ArrayDeque<>();
        reach(start, start, open);
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
        if (from.putIfAbsent(id, by) == null) {
            open.add(id);
        }
    }

    boolean has(int id) {
        return from.containsKey(id) || census.isGiven(id, way);
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
            int before = from.getOrDefault(at, start);
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
