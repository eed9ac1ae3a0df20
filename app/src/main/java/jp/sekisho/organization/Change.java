package jp.sekisho.organization;

import java.util.List;
import java.util.UUID;

/// Somebody who joins, moves or leaves on a day: where he stood the day before and where he stands
/// from that day on.
public record Change(UUID person, String name, List<String> before, List<String> after) {
    public enum Direction {
        JOINS,
        MOVES,
        LEAVES
    }

    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public Direction direction() {
        if (before.isEmpty()) {
            return Direction.JOINS;
        }
        return after.isEmpty() ? Direction.LEAVES : Direction.MOVES;
    }
}
