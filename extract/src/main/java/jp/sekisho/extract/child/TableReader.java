package jp.sekisho.extract.child;

import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Marks;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Tag;

/// Delimited text as a sheet. Every field is text: nothing is made a number, a date or a formula.
final class TableReader implements Csv.Sink {
    private final Out out;
    private final Meter meter;
    private int begun;

    private TableReader(Out out, Meter meter) {
        this.out = out;
        this.meter = meter;
    }

    static void read(Decoded decoded, char delimiter, Out out, Meter meter) {
        out.record(Tag.DELIMITED).text(decoded.charset()).flag(decoded.marked()).number(delimiter);
        out.record(Tag.SHEET).text("").number(0);
        new Csv(decoded.text(), delimiter, meter).read(new TableReader(out, meter));
    }

    @Override
    public void field(int record, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column > Address.COLUMNS || record > Address.ROWS) {
            throw Refused.because(Fault.TOO_MANY_CELLS);
        }
        meter.record();
        if (begun < record) {
            out.record(Tag.ROW).number(record).flag(false);
            begun = record;
        }
        var shown = Lines.shown(text);
        boolean raw = !shown.equals(text);
        out.record(Tag.CELL).number(column).number(Marks.TEXT | (raw ? Marks.RAW : 0)).text(shown);
        if (raw) {
            out.text(text);
        }
    }

    @Override
    public boolean end(int record, int columns) {
        return true;
    }
}
