package jp.sekisho.office;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/// Draws a [Diagram] with the cells of a sheet: narrow columns, boxes of joined cells, lines as
/// borders, so that whoever gets the file can go on with it.
final class Grid {
    // Pixels to a column and to a row, in the diagram.
    private static final double COLUMN = 21;
    private static final double ROW = 64.0 / 3;
    private static final double WIDTH = 2.6;
    private static final double HEIGHT = 16.5;

    private final Worksheet sheet;
    private final int left;
    private final int top;
    private final int first;
    private final Map<Integer, Map<Integer, java.util.EnumSet<BorderSide>>> sides = new HashMap<>();

    private Grid(Worksheet sheet, Diagram diagram, int first) {
        this.sheet = sheet;
        this.first = first;
        left = diagram.boxes().stream().mapToInt(Diagram.Box::x).min().orElse(0);
        // Of a piece of a drawing, lines may come in above the first box.
        top =
                IntStream.concat(
                                diagram.boxes().stream().mapToInt(Diagram.Box::y),
                                diagram.lines().stream().mapToInt(line -> line.y1()))
                        .min()
                        .orElse(0);
    }

    /// @param first row to draw in, from 0
    static void draw(Worksheet sheet, Diagram diagram, int first) {
        var grid = new Grid(sheet, diagram, first);
        for (int column = 0; column <= grid.column(diagram.width()); column++) {
            sheet.width(column, WIDTH);
        }
        for (int row = first; row <= grid.row(diagram.height()); row++) {
            sheet.rowHeight(row, HEIGHT);
        }
        diagram.lines().forEach(grid::line);
        grid.sides.forEach((row, columns) ->
                columns.forEach((column, of) -> {
                    var style = sheet.style(row, column);
                    of.forEach(side -> style.borderStyle(side, BorderStyle.THIN));
                    style.set();
                }));
        diagram.boxes().forEach(grid::box);
    }

    private int column(int x) {
        return (int) Math.max(0, Math.round((x - left) / COLUMN));
    }

    private int row(int y) {
        return first + (int) Math.max(0, Math.round((y - top) / ROW));
    }

    private void line(Diagram.Line line) {
        int row = row(Math.min(line.y1(), line.y2()));
        int column = column(Math.min(line.x1(), line.x2()));
        if (line.level()) {
            for (int at = column; at < column(Math.max(line.x1(), line.x2())); at++) {
                side(row, at, BorderSide.TOP);
            }
        } else {
            for (int at = row; at < row(Math.max(line.y1(), line.y2())); at++) {
                side(at, column, BorderSide.LEFT);
            }
        }
    }

    private void side(int row, int column, BorderSide side) {
        sides.computeIfAbsent(row, key -> new HashMap<>())
                .computeIfAbsent(column, key -> java.util.EnumSet.noneOf(BorderSide.class))
                .add(side);
    }

    private void box(Diagram.Box box) {
        int row = row(box.y());
        int column = column(box.x());
        int lastRow = row(box.y() + box.height()) - 1;
        int lastColumn = column(box.x() + box.width()) - 1;
        sheet.value(row, column, String.join("\n", box.lines()));
        var range = sheet.range(row, column, lastRow, lastColumn);
        range.style()
                .borderStyle(box.open() ? BorderStyle.MEDIUM_DASHED : BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        range.merge();
    }
}
