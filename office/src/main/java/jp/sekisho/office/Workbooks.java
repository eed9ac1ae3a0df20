package jp.sekisho.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a [Paper] as a workbook (Office Open XML): one sheet for each table, heads frozen and
/// repeated in print, days as days of Excel in the Japanese calendar, A4.
public final class Workbooks {
    private static final String FONT = "BIZ UDPゴシック";
    private static final String ERA = "[$-411]ggge\"年\"m\"月\"d\"日\"";
    private static final String GROUND = "F2F2F2";

    /// Height to width of what a page lying on its side has room for.
    private static final double LANDSCAPE = 0.62;

    private Workbooks() {}

    /// @throws IllegalArgumentException when a text is longer than a cell of Excel holds (32,767)
    public static byte[] write(Paper paper) {
        return write(Optional.empty(), paper);
    }

    /// The same, with a drawing on a sheet of its own before the tables.
    public static byte[] write(Diagram diagram, Paper paper) {
        return write(Optional.of(diagram), paper);
    }

    private static byte[] write(Optional<Diagram> diagram, Paper paper) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Sekisho", "1.0")) {
            book.setGlobalDefaultFont(FONT, 10.5);
            diagram.ifPresent(drawing ->
                    drawing.pieces((int) (drawing.width() * LANDSCAPE))
                            .forEach(piece -> drawing(book, paper, piece)));
            int number = 0;
            for (var table : paper.tables()) {
                number++;
                sheet(book.newWorksheet(name(paper, table, number)), paper, table);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void drawing(Workbook book, Paper paper, Diagram diagram) {
        var sheet = book.newWorksheet(allowed(diagram.title(), ""));
        sheet.value(0, 0, diagram.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, paper.dated());
        Grid.draw(sheet, diagram, 3);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 1);
        sheet.hideGridLines();
    }

    /// Excel allows 31 characters and forbids a few.
    private static String name(Paper paper, Table table, int number) {
        var wished = table.caption().isEmpty() ? paper.title() : table.caption();
        return allowed(wished, number == 1 ? "" : " " + number);
    }

    private static String allowed(String wished, String end) {
        var allowed = wished.replaceAll("[\\\\/*?:\\[\\]']", "・");
        var most = 31 - end.length();
        return (allowed.length() > most ? allowed.substring(0, most) : allowed) + end;
    }

    private static void sheet(Worksheet sheet, Paper paper, Table table) {
        int row = 0;
        sheet.value(row, 0, paper.title());
        sheet.style(row, 0).bold().fontSize(14).set();
        row++;
        for (var line : opening(paper, table)) {
            sheet.value(row++, 0, line);
        }
        row++;
        int end = !table.ruled() ? row : rows(sheet, table, row);
        for (var line : paper.foot()) {
            sheet.value(++end, 0, line);
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(paper.wide() ? "landscape" : "portrait");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P／&N", Position.CENTER);
    }

    /// @return the last row of the table
    private static int rows(Worksheet sheet, Table table, int head) {
        for (int at = 0; at < table.columns().size(); at++) {
            var column = table.columns().get(at);
            sheet.value(head, at, column.head());
            sheet.width(at, column.width() + 2);
        }
        var last = Math.max(0, table.columns().size() - 1);
        sheet.range(head, 0, head, last)
                .style()
                .bold()
                .fillColor(GROUND)
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("center")
                .set();
        int row = head + 1;
        for (var cells : table.rows()) {
            for (int at = 0; at < cells.size(); at++) {
                cell(sheet, row, at, cells.get(at));
            }
            row++;
        }
        int end = row - 1;
        sheet.freezePane(0, head + 1);
        sheet.repeatRows(head);
        if (end > head) {
            sheet.setAutoFilter(head, 0, end, last);
        }
        return end;
    }

    private static List<String> opening(Paper paper, Table table) {
        return Stream.of(
                        Stream.of(paper.form(), paper.dated()),
                        paper.lead().stream(),
                        Stream.of(table.lead()))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void cell(Worksheet sheet, int row, int at, Cell cell) {
        var style =
                sheet.style(row, at)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .borderStyle(BorderStyle.THIN);
        switch (cell) {
            case Cell.Text(var text) -> {
                sheet.value(row, at, text);
                style.format("@").set();
            }
            case Cell.Day(var day) -> {
                sheet.value(row, at, day);
                style.format(ERA).set();
            }
            case Cell.Count(var number) -> {
                sheet.value(row, at, number);
                style.set();
            }
        }
    }
}
