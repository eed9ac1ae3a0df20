package jp.sekisho.office;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Boxes with words in them, and the lines between them. Units are pixels from the upper left corner;
/// lines run level or upright. Immutable.
///
/// @param title what it is called, also for whoever does not see it
public record Diagram(String title, int width, int height, List<Box> boxes, List<Line> lines) {
    /// @param lines of text, from the top; the last one is the strongest
    /// @param open whether its frame is dashed: nobody is there
    public record Box(int x, int y, int width, int height, List<String> lines, boolean open) {
        public Box {
            lines = List.copyOf(lines);
        }
    }

    public record Line(int x1, int y1, int x2, int y2) {
        public Line {
            if (x1 != x2 && y1 != y2) {
                throw new IllegalArgumentException("a slanting line");
            }
        }

        private int top() {
            return Math.min(y1, y2);
        }

        private int bottom() {
            return Math.max(y1, y2);
        }

        boolean level() {
            return y1 == y2;
        }
    }

    /// Room below the last frame of a piece.
    private static final int EDGE = 8;

    /// The same in pieces that are no higher than `most`, cut below rows of boxes; a line that is cut
    /// goes on at the edge of the next piece. One that fits stays whole.
    List<Diagram> pieces(int most) {
        if (height <= most) {
            return List.of(this);
        }
        var ends = new TreeSet<Integer>();
        boxes.forEach(box -> ends.add(box.y() + box.height()));
        var cuts = new ArrayList<Integer>();
        int from = 0;
        int last = 0;
        for (int end : ends) {
            if (end + EDGE - from > most && last > from) {
                cuts.add(last);
                from = last;
            }
            last = end;
        }
        cuts.add(height);
        var pieces = new ArrayList<Diagram>();
        from = 0;
        for (int cut : cuts) {
            pieces.add(piece(from, cut, (pieces.size() + 1) + "／" + cuts.size()));
            from = cut;
        }
        return List.copyOf(pieces);
    }

    private Diagram piece(int from, int cut, String number) {
        int to = Math.min(height, cut + EDGE);
        return new Diagram(
                title + "（" + number + "）",
                width,
                to - from,
                boxes.stream()
                        .filter(box -> box.y() >= from && box.y() < cut)
                        .map(box ->
                                new Box(
                                        box.x(),
                                        box.y() - from,
                                        box.width(),
                                        box.height(),
                                        box.lines(),
                                        box.open()))
                        .toList(),
                lines.stream()
                        .filter(line -> line.bottom() > from && line.top() < cut)
                        .map(line ->
                                new Line(
                                        line.x1(),
                                        Math.max(line.top(), from) - from,
                                        line.x2(),
                                        Math.min(line.bottom(), to) - from))
                        .toList());
    }

    public Diagram {
        if (title.isBlank() || width < 1 || height < 1) {
            throw new IllegalArgumentException("a diagram without title or size");
        }
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }
}
