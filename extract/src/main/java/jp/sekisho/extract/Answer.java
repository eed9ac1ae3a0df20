package jp.sekisho.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sekisho.extract.Refusal.Reason;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.FieldNames;
import jp.sekisho.extract.wire.In;
import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Part;
import jp.sekisho.extract.wire.Spot;
import jp.sekisho.extract.wire.Tag;

/// Understands what the child says, and believes none of it: a record that a whole child would not
/// write ends the reading.
final class Answer {
    private final In in;
    private final Wanted wanted;
    private final Budget budget;

    private Answer(In in, Wanted wanted, Budget budget) {
        this.in = in;
        this.wanted = wanted;
        this.budget = budget;
    }

    static Outcome read(In in, Wanted wanted, Budget budget) throws IOException {
        return new Answer(in, wanted, budget).read();
    }

    static Inspection inspection(In in, Budget budget) throws IOException {
        return new Answer(in, Wanted.ANYTHING, budget).inspection();
    }

    static Rendering rendering(In in, Budget budget) throws IOException {
        return new Answer(in, Wanted.ANYTHING, budget).rendering();
    }

    private Inspection inspection() throws IOException {
        var tag = in.tag();
        if (tag == Tag.REFUSED) {
            return refusal();
        }
        if (tag != Tag.INSPECTED) {
            throw new In.Nonsense(tag + " before what it is");
        }
        var form = inspectedForm();
        int pages = in.number(0, Integer.MAX_VALUE);
        int pictures = in.number(0, Integer.MAX_VALUE);
        var next = in.tag();
        if (next == Tag.END) {
            in.end();
            return new Inspected(form, pages, pictures, Optional.empty());
        }
        return switch (content(next)) {
            case Refusal refusal -> refusal;
            case Content content -> new Inspected(form, pages, pictures, Optional.of(content));
        };
    }

    private Inspected.Form inspectedForm() throws IOException {
        var kind = in.one(Kind.class);
        return switch (kind) {
            case PDF -> Inspected.Form.PDF;
            case DOCX -> Inspected.Form.WORD;
            case POWERPOINT -> Inspected.Form.SLIDES;
            case XLSX -> Inspected.Form.EXCEL;
            case DELIMITED -> Inspected.Form.DELIMITED;
            case LDIF -> Inspected.Form.DIRECTORY;
            case TEXT -> Inspected.Form.TEXT;
            case MAIL -> Inspected.Form.MAIL;
            case PNG -> Inspected.Form.PNG;
            case JPEG -> Inspected.Form.JPEG;
            case TIFF -> Inspected.Form.TIFF;
            default -> throw new In.Nonsense(kind + " is nothing to be inspected");
        };
    }

    private Rendering rendering() throws IOException {
        var tag = in.tag();
        if (tag == Tag.REFUSED) {
            return refusal();
        }
        if (tag != Tag.PICTURE) {
            throw new In.Nonsense(tag + " is no picture");
        }
        var picture =
                new Picture(
                        in.number(1, Integer.MAX_VALUE),
                        in.number(1, Integer.MAX_VALUE),
                        in.number(1, 10_000),
                        in.number(1, 10_000),
                        HexFormat.of().formatHex(in.bytes()));
        if (in.tag() != Tag.END) {
            throw new In.Nonsense("more than a picture");
        }
        in.end();
        return picture;
    }

    static Templating template(In in, Budget budget) throws IOException {
        return new Answer(in, Wanted.DOCUMENT, budget).template();
    }

    private Templating template() throws IOException {
        var fields = new ArrayList<Template.Field>();
        while (true) {
            var tag = in.tag();
            switch (tag) {
                case FIELD -> {
                    var place = place();
                    int paragraph = in.number(1, Integer.MAX_VALUE);
                    int row = in.number(0, Integer.MAX_VALUE);
                    var name = in.text();
                    var cell = in.text();
                    fields.add(
                            new Template.Field(
                                    name, FieldNames.table(name), place, paragraph, row, cell));
                }
                case REFUSED -> {
                    return refusal();
                }
                case END -> {
                    in.end();
                    return new Template(fields);
                }
                default -> throw new In.Nonsense(tag + " in a template");
            }
        }
    }

    static Filling filling(In in, Budget budget) throws IOException {
        return new Answer(in, Wanted.DOCUMENT, budget).filling();
    }

    private Filling filling() throws IOException {
        var tag = in.tag();
        if (tag == Tag.REFUSED) {
            return refusal();
        }
        if (tag != Tag.FILLED) {
            throw new In.Nonsense(tag + " is no document");
        }
        var filled = new Filled(HexFormat.of().formatHex(in.bytes()));
        if (in.tag() != Tag.END) {
            throw new In.Nonsense("more than a document");
        }
        in.end();
        return filled;
    }

    private Outcome read() throws IOException {
        return content(in.tag());
    }

    private Outcome content(Tag tag) throws IOException {
        return switch (tag) {
            case WORKBOOK -> tables(new Workbook.Excel());
            case DELIMITED ->
                    tables(
                            new Workbook.Delimited(
                                    in.text(), in.flag(), (char) in.number(1, 0xffff)));
            case DIRECTORY -> directory(in.text());
            case DOCUMENT -> document(form());
            case REFUSED -> refusal();
            case SHEET,
                    HIDDEN_COLUMNS,
                    ROW,
                    CELL,
                    MERGED,
                    ASIDE,
                    ENTRY,
                    ATTRIBUTE,
                    PARAGRAPH,
                    END,
                    INSPECTED,
                    PICTURE,
                    FIELD,
                    FILLED ->
                    throw new In.Nonsense("no beginning");
        };
    }

    private Outcome tables(Workbook.Form form) throws IOException {
        var sheets = new ArrayList<SheetAnswer>();
        while (true) {
            var tag = in.tag();
            switch (tag) {
                case SHEET -> sheets.add(new SheetAnswer(in));
                case HIDDEN_COLUMNS, ROW, CELL, MERGED, ASIDE -> last(sheets).add(tag, in);
                case REFUSED -> {
                    return refusal();
                }
                case END -> {
                    in.end();
                    return workbook(form, sheets);
                }
                case WORKBOOK,
                        DELIMITED,
                        DIRECTORY,
                        ENTRY,
                        ATTRIBUTE,
                        DOCUMENT,
                        PARAGRAPH,
                        INSPECTED,
                        PICTURE,
                        FIELD,
                        FILLED ->
                        throw new In.Nonsense(tag + " among tables");
            }
        }
    }

    private Outcome workbook(Workbook.Form form, List<SheetAnswer> sheets) {
        var whole = new ArrayList<Sheet>();
        for (var sheet : sheets) {
            try {
                whole.add(sheet.whole(budget.records()));
            } catch (MergedRows.Overlap overlap) {
                return new Refusal(
                        Reason.DAMAGED, "spot.cell", List.of(sheet.name(), overlap.at.toString()));
            } catch (MergedRows.TooMany tooMany) {
                return tooManyCells();
            }
        }
        return new Workbook(form, whole);
    }

    private static SheetAnswer last(List<SheetAnswer> sheets) throws IOException {
        if (sheets.isEmpty()) {
            throw new In.Nonsense("no sheet");
        }
        return sheets.getLast();
    }

    private Outcome directory(String charset) throws IOException {
        var entries = new ArrayList<Directory.Entry>();
        var attributes = new ArrayList<Directory.Attribute>();
        int line = 0;
        while (true) {
            var tag = in.tag();
            if (tag == Tag.ATTRIBUTE && line > 0) {
                attributes.add(new Directory.Attribute(in.text(), held()));
                continue;
            }
            if (line > 0) {
                entries.add(new Directory.Entry(line, attributes));
                attributes.clear();
            }
            switch (tag) {
                case ENTRY -> line = in.number(1, Integer.MAX_VALUE);
                case REFUSED -> {
                    return refusal();
                }
                case END -> {
                    in.end();
                    return new Directory(charset, entries);
                }
                default -> throw new In.Nonsense(tag + " in a directory");
            }
        }
    }

    private Directory.Held held() throws IOException {
        return switch (in.number(0, 2)) {
            case 0 -> new Directory.Held.Text(in.text());
            case 1 -> new Directory.Held.Bytes(HexFormat.of().formatHex(in.bytes()));
            default -> new Directory.Held.Reference(in.text());
        };
    }

    private Document.Form form() throws IOException {
        var kind = in.one(Kind.class);
        return switch (kind) {
            case DOCX -> Document.Form.WORD;
            case PDF -> Document.Form.PDF;
            case TEXT -> Document.Form.PLAIN;
            default -> throw new In.Nonsense(kind + " is no document");
        };
    }

    private Outcome document(Document.Form form) throws IOException {
        var paragraphs = new ArrayList<Document.Paragraph>();
        while (true) {
            var tag = in.tag();
            switch (tag) {
                case PARAGRAPH ->
                        paragraphs.add(
                                new Document.Paragraph(
                                        place(),
                                        in.number(0, Integer.MAX_VALUE),
                                        in.number(1, Integer.MAX_VALUE),
                                        in.text(),
                                        in.text()));
                case REFUSED -> {
                    return refusal();
                }
                case END -> {
                    in.end();
                    return new Document(form, paragraphs);
                }
                default -> throw new In.Nonsense(tag + " in a document");
            }
        }
    }

    private Document.Place place() throws IOException {
        return switch (in.one(Part.class)) {
            case BODY -> Document.Place.BODY;
            case HEADER -> Document.Place.HEADER;
            case FOOTER -> Document.Place.FOOTER;
            case NOTE -> Document.Place.NOTE;
            case COMMENT -> Document.Place.COMMENT;
        };
    }

    private Refusal refusal() throws IOException {
        var fault = in.one(Fault.class);
        var kind = in.one(Kind.class);
        var spot = in.one(Spot.class);
        var words = new ArrayList<String>();
        for (int word = 0; word < spot.words(); word++) {
            words.add(shortened(in.text()));
        }
        return switch (fault) {
            case EMPTY -> Refusal.of(Reason.EMPTY);
            case ENCRYPTED -> Refusal.of(Reason.ENCRYPTED);
            case MACROS -> Refusal.of(Reason.MACROS);
            case OTHER -> new Refusal(notWanted(), key("kind", kind), List.of());
            case ENCODING -> new Refusal(Reason.ENCODING, key("spot", spot), words);
            case TOO_LARGE -> Refusal.of(Reason.TOO_LARGE);
            case TOO_MANY_CELLS -> tooManyCells();
            case DAMAGED -> new Refusal(Reason.DAMAGED, key("spot", spot), words);
            case ACTIVE -> Refusal.of(Reason.ACTIVE);
            case ATTACHMENTS -> new Refusal(Reason.ATTACHMENTS, "attached", words);
            case OUTSIDE -> new Refusal(Reason.OUTSIDE, key("spot", spot), words);
            case EMBEDDED -> new Refusal(Reason.EMBEDDED, key("spot", spot), words);
            case INSTRUCTION -> new Refusal(Reason.INSTRUCTION, "attached", words);
            case FORMULA -> new Refusal(Reason.FORMULA, "attached", words);
        };
    }

    /// The words come from the file; a message is one line.
    private static String shortened(String word) {
        var line = word.replaceAll("\\p{Cntrl}", " ");
        return line.codePointCount(0, line.length()) <= 80
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 79)) + "…";
    }

    private Reason notWanted() {
        return switch (wanted) {
            case TABLE -> Reason.NOT_TABLE;
            case DIRECTORY -> Reason.NOT_DIRECTORY;
            case DOCUMENT -> Reason.NOT_DOCUMENT;
            case ANYTHING -> Reason.NOT_READABLE;
        };
    }

    private Refusal tooManyCells() {
        return new Refusal(
                Reason.TOO_MANY_CELLS, "limit", List.of("%,d".formatted(budget.records())));
    }

    private static String key(String group, Enum<?> choice) {
        return group + "." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
