package jp.sekisho.extract;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekisho.extract.wire.In;
import jp.sekisho.extract.wire.Marks;
import jp.sekisho.extract.wire.Tag;

/// One sheet as the child tells it.
final class SheetAnswer {
    private static final LocalDateTime ORIGIN = LocalDateTime.of(1900, 1, 1, 0, 0);
    private static final int END = 2_958_466;

    private final String name;
    private final Sheet.Visibility visibility;
    private final List<Row> rows = new ArrayList<>();
    private final List<Area> hiddenColumns = new ArrayList<>();
    private final List<Area> merged = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Sheet.Aside> asides = new ArrayList<>();
    private int row;
    private int column;
    private boolean hidden;

    SheetAnswer(In in) throws IOException {
        name = in.text();
        visibility =
                switch (in.number(0, 2)) {
                    case 0 -> Sheet.Visibility.SHOWN;
                    case 1 -> Sheet.Visibility.HIDDEN;
                    default -> Sheet.Visibility.BURIED;
                };
    }

    String name() {
        return name;
    }

    void add(Tag tag, In in) throws IOException {
        switch (tag) {
            case HIDDEN_COLUMNS -> hide(in);
            case ROW -> begin(in);
            case CELL -> cells.add(cell(in));
            case MERGED -> merge(in);
            case ASIDE -> asides.add(aside(in));
            default -> throw new In.Nonsense(tag + " in a sheet");
        }
    }

    Sheet whole(int budget) throws MergedRows.Overlap, MergedRows.TooMany {
        end();
        var laid = MergedRows.lay(merged, rows, budget);
        return new Sheet(name, visibility, laid, hiddenColumns, merged, asides);
    }

    private void hide(In in) throws IOException {
        int first = in.number(1, Address.COLUMNS);
        int last = in.number(first, Address.COLUMNS);
        hiddenColumns.add(new Area(new Address(1, first), new Address(Address.ROWS, last)));
    }

    private void begin(In in) throws IOException {
        end();
        row = in.number(row + 1, Address.ROWS);
        hidden = in.flag();
        column = 0;
    }

    private void end() {
        if (!cells.isEmpty()) {
            rows.add(new Row(row, hidden, cells, List.of()));
            cells.clear();
        }
    }

    private Cell cell(In in) throws IOException {
        if (row == 0) {
            throw new In.Nonsense("no row");
        }
        column = in.number(column + 1, Address.COLUMNS);
        int marks = in.number(0, 0xff);
        var text = in.text();
        Optional<String> formula =
                set(marks, Marks.FORMULA) ? Optional.of(in.text()) : Optional.empty();
        var value = value(in, marks, text);
        var standing = text;
        if (set(marks, Marks.STRUCK)) {
            standing = "";
        } else if (set(marks, Marks.STRUCK_PARTLY)) {
            standing = in.text();
        }
        return new Cell(
                new Address(row, column),
                text,
                value,
                formula,
                Optional.empty(),
                standing,
                set(marks, Marks.BOLD));
    }

    private static Value value(In in, int marks, String text) throws IOException {
        return switch (marks & Marks.TYPE) {
            case Marks.BLANK -> new Value.Blank();
            case Marks.TEXT -> new Value.Text(set(marks, Marks.RAW) ? in.text() : text);
            case Marks.NUMBER -> new Value.Numeric(in.real());
            case Marks.DATE -> new Value.Moment(moment(in));
            case Marks.BOOLEAN -> new Value.Truth(in.flag());
            case Marks.ERROR -> new Value.Failed(text);
            default -> throw new In.Nonsense("type " + (marks & Marks.TYPE));
        };
    }

    private static LocalDateTime moment(In in) throws IOException {
        long millis = in.number();
        if (millis > END * 86_400_000L) {
            throw new In.Nonsense("moment " + millis);
        }
        return ORIGIN.plusSeconds(millis / 1000);
    }

    private static Sheet.Aside aside(In in) throws IOException {
        var kind =
                switch (in.number(0, 2)) {
                    case 0 -> Sheet.Aside.Kind.COMMENT;
                    case 1 -> Sheet.Aside.Kind.MARGIN;
                    default -> Sheet.Aside.Kind.DRAWING;
                };
        var at = in.text();
        if (!at.matches("(?:[A-Z]{1,3}[1-9]\\d{0,6})?")) {
            throw new In.Nonsense("an aside at no cell");
        }
        return new Sheet.Aside(kind, at, in.text());
    }

    private void merge(In in) throws IOException {
        int top = in.number(1, Address.ROWS);
        int left = in.number(1, Address.COLUMNS);
        int bottom = in.number(top, Address.ROWS);
        int right = in.number(left, Address.COLUMNS);
        merged.add(new Area(new Address(top, left), new Address(bottom, right)));
    }

    private static boolean set(int marks, int mark) {
        return (marks & mark) != 0;
    }
}
