package jp.sekisho.extract.child;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Tag;

/// One sheet, row after row. Rows and cells must come in order, as every program writes them.
final class SheetReader {
    private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

    private final Xml xml;
    private final String sheet;
    private final Book book;
    private final Out out;
    private final Meter meter;
    private final Cells cells;
    private final SharedFormulas shared = new SharedFormulas();
    private int row;
    private int column;

    /// What the sheets of a workbook have in common.
    record Book(boolean since1904, Styles styles, List<RichText> strings) {}

    private SheetReader(Xml xml, String sheet, Book book, Out out, Meter meter) {
        this.xml = xml;
        this.sheet = sheet;
        this.book = book;
        this.out = out;
        this.meter = meter;
        this.cells = new Cells(out, meter);
    }

    static void read(Xml xml, String sheet, Book book, Out out, Meter meter) {
        new SheetReader(xml, sheet, book, out, meter).read();
    }

    private void read() {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "col" -> columns();
                case "row" -> row();
                case "c" -> cell();
                case "mergeCell" -> merged();
                // A reader of conditions would have to evaluate them.
                case "conditionalFormatting", "dataValidations", "extLst" -> xml.skip();
                default -> {
                    if (Asides.margin(xml.name())) {
                        Asides.margin(xml.text(), out, meter);
                    }
                }
            }
        }
    }

    private void columns() {
        var width = xml.attribute("width");
        if (xml.truth("hidden") || width.equals("0")) {
            int first = xml.number("min").orElse(0);
            int last = Math.min(xml.number("max").orElse(0), Address.COLUMNS);
            if (first >= 1 && first <= last) {
                meter.record();
                out.record(Tag.HIDDEN_COLUMNS).number(first).number(last);
            }
        }
    }

    private void row() {
        int number = xml.number("r").orElse(row + 1);
        if (number <= row || number > Address.ROWS) {
            throw damaged(new Address(Math.clamp(number, 1, Address.ROWS), 1));
        }
        row = number;
        column = 0;
        cells.row(number, xml.truth("hidden") || xml.attribute("ht").equals("0"));
    }

    private void cell() {
        var name = xml.attribute("r");
        var at =
                name.isEmpty()
                        ? new Address(row, column + 1)
                        : Address.of(name)
                                .orElseThrow(
                                        () -> damaged(new Address(Math.max(row, 1), column + 1)));
        if (at.row() != row || at.column() <= column || at.column() > Address.COLUMNS) {
            throw damaged(at);
        }
        column = at.column();
        var style = book.styles.style(xml.number("s").orElse(0));
        var type = xml.attribute("t");
        var formula = "";
        var value = "";
        var inside = RichText.plain("");
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == END_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "is" -> inside = RichText.read(xml, meter);
                case "f" -> formula = formula();
                default -> xml.skip();
            }
        }
        write(at, type, type.equals("inlineStr") ? inside : RichText.plain(value), style, formula);
    }

    private String formula() {
        boolean isShared = xml.attribute("t").equals("shared");
        int number = isShared ? xml.number("si").orElse(-1) : -1;
        var formula = xml.text();
        return isShared ? shared.tell(number, formula, row, column) : formula;
    }

    private void write(
            Address at, String type, RichText value, Styles.Style style, String formula) {
        if (value.text().isEmpty()) {
            if (!formula.isEmpty()) {
                cells.unknown(column, style, formula);
            }
            return;
        }
        switch (type) {
            case "s" -> cells.text(column, string(at, value.text()), style, formula);
            case "inlineStr" -> cells.text(column, value, style, formula);
            case "str" ->
                    cells.text(
                            column, RichText.plain(Escapes.resolve(value.text())), style, formula);
            case "b" -> cells.truth(column, value.text().strip().equals("1"), style, formula);
            case "e" -> cells.error(column, value.text(), style, formula);
            case "d" -> cells.number(column, days(at, value.text()), false, style, formula);
            case "n", "" ->
                    cells.number(column, number(at, value.text()), book.since1904, style, formula);
            default -> throw damaged(at);
        }
    }

    private RichText string(Address at, String index) {
        try {
            return book.strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw damaged(at);
        }
    }

    private double number(Address at, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException broken) {
            // Told below, with its place.
        }
        throw damaged(at);
    }

    private double days(Address at, String text) {
        try {
            var moment =
                    text.length() > 10
                            ? LocalDateTime.parse(
                                    text.endsWith("Z")
                                            ? text.substring(0, text.length() - 1)
                                            : text)
                            : LocalDate.parse(text).atStartOfDay();
            return ChronoUnit.MILLIS.between(ORIGIN.atStartOfDay(), moment) / 86_400_000.0;
        } catch (DateTimeParseException broken) {
            throw damaged(at);
        }
    }

    private void merged() {
        var corners = xml.attribute("ref").split(":", 3);
        var first = Address.of(corners[0]);
        var last = Address.of(corners[corners.length - 1]);
        if (corners.length > 2 || first.isEmpty() || last.isEmpty()) {
            throw damaged(new Address(1, 1));
        }
        int top = Math.min(first.get().row(), last.get().row());
        int left = Math.min(first.get().column(), last.get().column());
        meter.record();
        out.record(Tag.MERGED).number(top).number(left);
        out.number(Math.max(first.get().row(), last.get().row()));
        out.number(Math.max(first.get().column(), last.get().column()));
    }

    private Refused damaged(Address at) {
        return Refused.cell(Fault.DAMAGED, sheet, at.toString());
    }
}
