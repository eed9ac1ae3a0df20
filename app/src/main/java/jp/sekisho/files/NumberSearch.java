package jp.sekisho.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekisho.extract.Address;
import jp.sekisho.extract.Cell;
import jp.sekisho.extract.Directory;
import jp.sekisho.extract.Document;
import jp.sekisho.extract.Sheet;
import jp.sekisho.extract.Value;
import jp.sekisho.extract.Workbook;
import jp.sekisho.shared.MyNumber;

/// Looks for 個人番号 in all a file says: every cell of every sheet, shown or hidden, in what is seen,
/// held and computed, the comments on it, headers, footers and drawings; every paragraph with what is hidden in it. It tells places, never the number.
public final class NumberSearch {
    private static final int DIGITS = 12;

    /// A heading of a column or a box is not much longer than the name itself.
    private static final int LONGEST_LABEL = 20;

    private final List<String> labelled = new ArrayList<>();
    private final List<String> bare = new ArrayList<>();

    private NumberSearch() {}

    /// @param labelled places of a number that is called one there, beside it or above it
    /// @param bare places of twelve digits that may be one
    public record Found(List<String> labelled, List<String> bare) {}

    /// @param named what a place beside the cells is called
    public static Found in(Workbook workbook, Function<Sheet.Aside.Kind, String> named) {
        var search = new NumberSearch();
        for (var sheet : workbook.sheets()) {
            search.search(sheet);
            search.beside(sheet, named);
        }
        return new Found(search.labelled, search.bare);
    }

    /// @param named what the place of a paragraph is called
    static Found in(Document document, Function<Document.Paragraph, String> named) {
        var search = new NumberSearch();
        boolean label = false;
        for (var paragraph : document.paragraphs()) {
            var text = paragraph.text() + "\n" + paragraph.unseen();
            boolean names = MyNumber.named(text);
            search.text(text, label || names, named.apply(paragraph));
            label |= names && paragraph.text().strip().length() <= LONGEST_LABEL;
        }
        return new Found(search.labelled, search.bare);
    }

    static Found in(Directory directory) {
        var search = new NumberSearch();
        for (var entry : directory.entries()) {
            for (var attribute : entry.attributes()) {
                if (attribute.held() instanceof Directory.Held.Text held) {
                    search.text(
                            held.text(),
                            MyNumber.named(attribute.name()),
                            entry.line() + " " + attribute.name());
                }
            }
        }
        return new Found(search.labelled, search.bare);
    }

    private void text(String text, boolean named, String where) {
        if (digits(text) >= DIGITS && MyNumber.bare(text)) {
            (named || MyNumber.labelled(text) ? labelled : bare).add(where);
        }
    }

    private void search(Sheet sheet) {
        var columns = new HashSet<Integer>();
        if (MyNumber.labelled(sheet.name()) || MyNumber.bare(sheet.name())) {
            labelled.add(name(sheet));
        }
        for (var row : sheet.rows()) {
            var named = false;
            for (var cell : row.cells()) {
                var names = MyNumber.named(cell.text());
                if (names) {
                    columns.add(cell.address().column());
                }
                place(sheet, cell, named || columns.contains(cell.address().column()));
                named = names;
            }
        }
    }

    /// A place is told, never a number: not even one that a sheet is called by.
    private static String name(Sheet sheet) {
        return MyNumber.labelled(sheet.name()) || MyNumber.bare(sheet.name())
                ? sheet.name().replaceAll("[\\p{Nd}\\p{Pd}\\s]{6,}", "…")
                : sheet.name();
    }

    private void beside(Sheet sheet, Function<Sheet.Aside.Kind, String> named) {
        for (var aside : sheet.asides()) {
            var hung =
                    !aside.at().isEmpty()
                            && (MyNumber.named(sheet.at(aside.at()).text())
                                    || aboveNamed(sheet, Address.of(aside.at())));
            var where =
                    Stream.of(name(sheet), aside.at(), named.apply(aside.kind()))
                            .filter(word -> !word.isEmpty())
                            .collect(Collectors.joining(" "));
            text(aside.text(), hung || MyNumber.named(aside.text()), where);
        }
    }

    /// Whether a cell above says 個人番号.
    private static boolean aboveNamed(Sheet sheet, Address at) {
        return sheet.rows().stream()
                .takeWhile(row -> row.number() < at.row())
                .anyMatch(row -> MyNumber.named(row.cell(at.column()).text()));
    }

    /// @param named whether what stands left of the cell or above it says 個人番号
    private void place(Sheet sheet, Cell cell, boolean named) {
        if (said(cell).isEmpty()) {
            return;
        }
        var where = (name(sheet) + " " + cell.address()).strip();
        (named || MyNumber.labelled(cell.text()) ? labelled : bare).add(where);
    }

    private static Optional<String> said(Cell cell) {
        var text = new StringBuilder(cell.text());
        cell.formula().ifPresent(formula -> text.append('\n').append(formula));
        switch (cell.value()) {
            case Value.Text held -> text.append('\n').append(held.text());
            case Value.Numeric held when held.number() == Math.rint(held.number()) ->
                    text.append("\n\n").append(new BigDecimal(held.number()).toPlainString());
            case Value.Numeric _, Value.Blank _, Value.Moment _, Value.Truth _, Value.Failed _ -> {}
        }
        return digits(text) >= DIGITS && MyNumber.bare(text.toString())
                ? Optional.of(text.toString())
                : Optional.empty();
    }

    private static long digits(CharSequence text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
