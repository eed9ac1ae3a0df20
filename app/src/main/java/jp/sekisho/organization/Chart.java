package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The organisation for information security as a drawing: one box for each seat, in rows from the
/// CISO down, lines from each row to the one above. Units of the drawing are pixels.
public record Chart(int width, int height, List<Box> boxes, List<Line> lines) {
    static final int BOX_WIDTH = 232;
    static final int BOX_HEIGHT = 84;
    private static final int GAP = 20;
    private static final int RISE = 44;
    private static final int MARGIN = 8;
    private static final List<Set<Role>> ROWS =
            List.of(
                    Set.of(Role.CISO),
                    Set.of(Role.CHIEF, Role.AUDIT_CHIEF),
                    Set.of(Role.RESPONSIBLE),
                    Set.of(Role.MANAGER),
                    Set.of(Role.SYSTEM_MANAGER, Role.SYSTEM_OPERATOR));

    /// @param acting who acts today; null when nobody does
    /// @param deputy whether he stands in for the holder
    public record Box(
            int x,
            int y,
            Role role,
            @Nullable String unit,
            @Nullable String acting,
            boolean deputy) {}

    public record Line(int x1, int y1, int x2, int y2) {}

    public Chart {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /// @param most how many boxes may stand side by side; more go on below, on a bus at the left
    static Chart of(List<Seat> seats, LocalDate day, int most) {
        var levels =
                ROWS.stream()
                        .map(roles -> seats.stream().filter(in(roles)).toList())
                        .filter(row -> !row.isEmpty())
                        .toList();
        int widest =
                levels.stream().mapToInt(level -> Math.min(most, level.size())).max().orElse(1);
        int width = 2 * MARGIN + widest * BOX_WIDTH + (widest - 1) * GAP;
        var boxes = new ArrayList<Box>();
        var lines = new ArrayList<Line>();
        int at = 0;
        for (var level : levels) {
            int bus = 0;
            for (int from = 0; from < level.size(); from += Math.min(most, level.size())) {
                var row =
                        level.subList(
                                from, Math.min(level.size(), from + Math.min(most, level.size())));
                int y = MARGIN + at * (BOX_HEIGHT + RISE);
                row(row, y, width, day, boxes);
                if (from > 0) {
                    goOn(row.size(), bus, y, width, lines);
                } else if (at > 0) {
                    bus = y - RISE / 2;
                    join(row.size(), y, width, lines);
                }
                at++;
            }
        }
        int height = 2 * MARGIN + at * BOX_HEIGHT + Math.max(0, at - 1) * RISE;
        return new Chart(width, height, boxes, lines);
    }

    /// A row that goes on from the one above: down the bus from its beam, and along to each box.
    private static void goOn(int size, int bus, int y, int width, List<Line> lines) {
        int beam = y - RISE / 2;
        int side = MARGIN / 2;
        lines.add(new Line(side, bus, width / 2, bus));
        lines.add(new Line(side, bus, side, beam));
        lines.add(new Line(side, beam, left(size, size - 1, width) + BOX_WIDTH / 2, beam));
        for (int at = 0; at < size; at++) {
            int x = left(size, at, width) + BOX_WIDTH / 2;
            lines.add(new Line(x, beam, x, y));
        }
    }

    private static Predicate<Seat> in(Set<Role> roles) {
        return seat -> roles.contains(seat.role());
    }

    private static void row(List<Seat> row, int y, int width, LocalDate day, List<Box> boxes) {
        for (int at = 0; at < row.size(); at++) {
            var seat = row.get(at);
            var acting = seat.acting(day).stream().findFirst().orElse(null);
            boxes.add(
                    new Box(
                            left(row.size(), at, width),
                            y,
                            seat.role(),
                            seat.unitName(),
                            acting == null ? null : acting.holderName(),
                            acting != null && acting.deputy()));
        }
    }

    private static int left(int size, int at, int width) {
        int row = size * BOX_WIDTH + (size - 1) * GAP;
        return (width - row) / 2 + at * (BOX_WIDTH + GAP);
    }

    /// A trunk down from the middle of the row above, a beam, and a twig to each box.
    private static void join(int size, int y, int width, List<Line> lines) {
        int beam = y - RISE / 2;
        int middle = width / 2;
        lines.add(new Line(middle, y - RISE, middle, beam));
        int first = left(size, 0, width) + BOX_WIDTH / 2;
        int last = left(size, size - 1, width) + BOX_WIDTH / 2;
        lines.add(new Line(Math.min(first, middle), beam, Math.max(last, middle), beam));
        for (int at = 0; at < size; at++) {
            int x = left(size, at, width) + BOX_WIDTH / 2;
            lines.add(new Line(x, beam, x, y));
        }
    }

    /// The boxes in reading order, for whoever does not see the drawing.
    public Map<Integer, List<Box>> levels() {
        var levels = new java.util.TreeMap<Integer, List<Box>>();
        boxes.forEach(box -> levels.computeIfAbsent(box.y(), y -> new ArrayList<>()).add(box));
        return levels;
    }
}
