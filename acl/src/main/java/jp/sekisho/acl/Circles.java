package jp.sekisho.acl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds groups that contain each other, by the strongly connected parts of who is in what (Tarjan 1972,
/// without recursion: circles may be long).
final class Circles {

    private static final class Visit {
        private final int id;
        private final int index;
        private int lowest;
        private int nextEdge;
        private boolean open = true;

        Visit(int id, int index) {
            this.id = id;
            this.index = index;
            lowest = index;
        }
    }

    private final Census census;
    private final Map<Integer, Visit> visits = new HashMap<>();
    private final Deque<Visit> unfinished = new ArrayDeque<>();
    private final List<List<Principal>> found = new ArrayList<>();

    Circles(Census census) {
        this.census = census;
        for (int id = 0; id < census.identities(); id++) {
            if (!visits.containsKey(id)) {
                from(id);
            }
        }
    }

    List<List<Principal>> all() {
        return found;
    }

    private void from(int start) {
        Deque<Visit> way = new ArrayDeque<>();
        way.push(visit(start));
        while (!way.isEmpty()) {
            Visit at = way.element();
            List<Census.Edge> edges = census.up(at.id);
            if (at.nextEdge < edges.size()) {
                int to = edges.get(at.nextEdge++).to();
                Visit known = visits.get(to);
                if (known == null) {
                    way.push(visit(to));
                } else if (known.open) {
                    at.lowest = Math.min(at.lowest, known.index);
                }
            } else {
                way.pop();
                if (!way.isEmpty()) {
                    way.element().lowest = Math.min(way.element().lowest, at.lowest);
                }
                if (at.lowest == at.index) {
                    close(at);
                }
            }
        }
    }

    private Visit visit(int id) {
        Visit visit = new Visit(id, visits.size());
        visits.put(id, visit);
        unfinished.push(visit);
        return visit;
    }

    private void close(Visit root) {
        List<Principal> circle = new ArrayList<>();
        Visit last;
        do {
            last = unfinished.pop();
            last.open = false;
            circle.add(census.principal(last.id));
        } while (last != root);
        boolean inItself =
                census.up(root.id).stream().anyMatch(edge -> edge.to() == root.id && !edge.same());
        if (circle.size() > 1 || inItself) {
            found.add(circle.stream().sorted().toList());
        }
    }
}
