package jp.sekisho.office;

import java.util.List;

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

        boolean level() {
            return y1 == y2;
        }
    }

    public Diagram {
        if (title.isBlank() || width < 1 || height < 1) {
            throw new IllegalArgumentException("a diagram without title or size");
        }
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }
}
