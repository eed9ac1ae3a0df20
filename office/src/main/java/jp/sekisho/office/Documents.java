package jp.sekisho.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/// Writes a [Paper] as a document (Office Open XML): A4, heads of tables repeated on every page, the
/// page's number below.
public final class Documents {
    private static final String FONT = "BIZ UDPゴシック";
    // Twentieths of a point: A4, and the margins of official papers (20 mm).
    private static final int SHORT_SIDE = 11_906;
    private static final int LONG_SIDE = 16_838;
    private static final int MARGIN = 1_134;
    private static final int SEAL = 1_020;
    private static final double TWENTIETHS_TO_A_PIXEL = 13;
    private static final String GROUND = "F2F2F2";
    private static final double LARGER = 1.35;

    private final XWPFDocument document = new XWPFDocument();
    private final Paper paper;
    private final Function<LocalDate, String> day;

    private final Optional<Diagram> diagram;

    private Documents(Paper paper, Function<LocalDate, String> day, Optional<Diagram> diagram) {
        this.diagram = diagram;
        this.paper = paper;
        this.day = day;
    }

    /// @param day how the office writes a day
    public static byte[] write(Paper paper, Function<LocalDate, String> day) {
        return new Documents(paper, day, Optional.empty()).write();
    }

    /// The same, with a drawing before the tables.
    public static byte[] write(Diagram diagram, Paper paper, Function<LocalDate, String> day) {
        return new Documents(paper, day, Optional.of(diagram)).write();
    }

    private byte[] write() {
        page();
        line(paper.form(), ParagraphAlignment.LEFT, 10.5, false);
        line(paper.dated(), ParagraphAlignment.RIGHT, 10.5, false);
        line(paper.title(), ParagraphAlignment.CENTER, 14, true);
        seals();
        paper.lead().forEach(text -> line(text, ParagraphAlignment.LEFT, 10.5, false));
        diagram.ifPresent(this::drawAll);
        for (var table : paper.tables()) {
            line(table.caption(), ParagraphAlignment.LEFT, 11, true);
            line(table.lead(), ParagraphAlignment.LEFT, 10.5, false);
            if (table.ruled()) {
                table(table);
            }
            document.createParagraph();
        }
        paper.foot().forEach(text -> line(text, ParagraphAlignment.LEFT, 9.5, false));
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(paper.wide() ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(paper.wide() ? SHORT_SIDE : LONG_SIDE));
        if (paper.wide()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        var foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        if (paper.large()) {
            write(foot, paper.form() + "　" + paper.dated() + "　", 7, false);
        }
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        write(foot, "／", 9.5, false);
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private void line(String text, ParagraphAlignment alignment, double points, boolean bold) {
        if (!text.isEmpty()) {
            var paragraph = document.createParagraph();
            paragraph.setAlignment(alignment);
            write(paragraph, text, points, bold);
        }
    }

    private void write(XWPFParagraph paragraph, String text, double points, boolean bold) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(paper.large() ? Math.round(points * LARGER * 2) / 2.0 : points);
        run.setBold(bold);
        var lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                run.addBreak();
            }
            run.setText(lines[at], at);
        }
    }

    private void seals() {
        if (paper.seals().isEmpty()) {
            return;
        }
        var made = document.createTable(2, paper.seals().size());
        made.setTableAlignment(TableRowAlign.RIGHT);
        made.setWidth(SEAL * paper.seals().size());
        for (int at = 0; at < paper.seals().size(); at++) {
            made.getRow(0).getCell(at).setWidth(String.valueOf(SEAL));
            fill(made.getRow(0).getCell(at), paper.seals().get(at), false);
            made.getRow(0).getCell(at).getParagraphArray(0).setAlignment(ParagraphAlignment.CENTER);
        }
        made.getRow(1).setHeight(SEAL * 4 / 5);
        document.createParagraph();
    }

    /// As wide as the page; what is too high for one goes on on the next.
    private void drawAll(Diagram drawing) {
        double scale = Math.min(TWENTIETHS_TO_A_PIXEL, room() / drawing.width());
        var pieces = drawing.pieces((int) (high() / scale));
        for (int at = 0; at < pieces.size(); at++) {
            if (at > 0) {
                document.createParagraph().setPageBreak(true);
            }
            draw(pieces.get(at));
        }
        if (!paper.tables().isEmpty()) {
            document.createParagraph().setPageBreak(true);
        }
    }

    private double room() {
        return (paper.wide() ? LONG_SIDE : SHORT_SIDE) - 2.0 * MARGIN;
    }

    private double high() {
        return ((paper.wide() ? SHORT_SIDE : LONG_SIDE) - 2.0 * MARGIN) * 0.7;
    }

    /// As wide as the page, at most, and not so high that its heading stands alone.
    private void draw(Diagram drawing) {
        line(drawing.title(), ParagraphAlignment.LEFT, 11, true);
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        double scale =
                Math.min(
                        TWENTIETHS_TO_A_PIXEL,
                        Math.min(room() / drawing.width(), high() / drawing.height()));
        try {
            var picture =
                    paragraph
                            .createRun()
                            .addPicture(
                                    new ByteArrayInputStream(Pictures.png(drawing)),
                                    PictureType.PNG,
                                    drawing.title() + ".png",
                                    (int) (drawing.width() * scale * Units.EMU_PER_POINT / 20),
                                    (int) (drawing.height() * scale * Units.EMU_PER_POINT / 20));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(words(drawing));
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// For whoever does not see the drawing.
    private static String words(Diagram drawing) {
        return drawing.boxes().stream()
                .map(box -> String.join(" ", box.lines()))
                .collect(Collectors.joining("、"));
    }

    private void table(Table table) {
        var made = document.createTable(table.rows().size() + 1, table.columns().size());
        widths(made, table);
        var head = made.getRow(0);
        head.setRepeatHeader(true);
        for (int at = 0; at < table.columns().size(); at++) {
            head.getCell(at).setColor(GROUND);
            fill(head.getCell(at), table.columns().get(at).head(), true);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            made.getRow(row + 1).setCantSplitRow(true);
            for (int at = 0; at < table.columns().size(); at++) {
                fill(
                        made.getRow(row + 1).getCell(at),
                        table.rows().get(row).get(at).words(day),
                        false);
            }
        }
    }

    /// Shares the width of the page out in the proportion of the columns.
    private void widths(XWPFTable made, Table table) {
        int room = (paper.wide() ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
        int all = table.columns().stream().mapToInt(Column::width).sum();
        made.setWidth(room);
        var grid = made.getCTTbl().addNewTblGrid();
        for (int at = 0; at < table.columns().size(); at++) {
            int width = room * table.columns().get(at).width() / all;
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            for (var row : made.getRows()) {
                row.getCell(at).setWidth(String.valueOf(width));
            }
        }
    }

    private void fill(XWPFTableCell cell, String text, boolean bold) {
        write(cell.getParagraphArray(0), text, 10, bold);
    }
}
