package jp.sekisho.extract.child;

import jp.sekisho.extract.show.Moment;
import jp.sekisho.extract.wire.Marks;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Tag;

/// Writes the cells of a sheet that hold something. Blank ones are left out, however many there are.
final class Cells {
    private final Out out;
    private final Meter meter;
    private int row;
    private boolean hidden;
    private boolean begun;

    Cells(Out out, Meter meter) {
        this.out = out;
        this.meter = meter;
    }

    void row(int number, boolean isHidden) {
        row = number;
        hidden = isHidden;
        begun = false;
    }

    void text(int column, RichText text, Styles.Style style, String formula) {
        var shown = Lines.shown(style.format().show(text.text()));
        var standing = Lines.shown(text.standing(style.struck()));
        boolean struck = standing.isEmpty() && !text.text().isEmpty();
        boolean partly = !struck && standing.length() < Lines.shown(text.text()).length();
        boolean raw = !shown.equals(text.text());
        int marks =
                Marks.TEXT
                        | bit(raw, Marks.RAW)
                        | bit(text.bold(style.bold()), Marks.BOLD)
                        | bit(struck, Marks.STRUCK)
                        | bit(partly, Marks.STRUCK_PARTLY);
        begin(column, marks, shown, formula);
        if (raw) {
            out.text(text.text());
        }
        if (partly) {
            out.text(standing);
        }
    }

    void number(int column, double value, boolean since1904, Styles.Style style, String formula) {
        var shown = style.format().show(value, since1904);
        var moment =
                style.format().dates(value)
                        ? Moment.millis(value, since1904)
                        : java.util.OptionalLong.empty();
        int type = moment.isPresent() ? Marks.DATE : Marks.NUMBER;
        begin(column, type | written(style), shown, formula);
        if (moment.isPresent()) {
            out.number(moment.getAsLong());
        } else {
            out.real(value);
        }
    }

    void truth(int column, boolean value, Styles.Style style, String formula) {
        begin(column, Marks.BOOLEAN | written(style), value ? "TRUE" : "FALSE", formula);
        out.flag(value);
    }

    void error(int column, String error, Styles.Style style, String formula) {
        begin(column, Marks.ERROR | written(style), error, formula);
    }

    /// A formula whose result nobody has computed yet.
    void unknown(int column, Styles.Style style, String formula) {
        begin(column, Marks.BLANK | written(style), "", formula);
    }

    private static int written(Styles.Style style) {
        return bit(style.bold(), Marks.BOLD) | bit(style.struck(), Marks.STRUCK);
    }

    private void begin(int column, int marks, String shown, String formula) {
        meter.record();
        if (!begun) {
            out.record(Tag.ROW).number(row).flag(hidden);
            begun = true;
        }
        out.record(Tag.CELL).number(column);
        out.number(marks | bit(!formula.isEmpty(), Marks.FORMULA)).text(shown);
        if (!formula.isEmpty()) {
            out.text(formula);
        }
    }

    private static int bit(boolean set, int mark) {
        return set ? mark : 0;
    }
}
