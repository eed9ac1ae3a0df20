package jp.sekisho.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.sekisho.extract.Cell;
import jp.sekisho.extract.Directory;
import jp.sekisho.extract.Document;
import jp.sekisho.extract.Sheet;
import jp.sekisho.extract.Value;
import jp.sekisho.extract.Workbook;
import jp.sekisho.shared.MyNumber;

/// Looks for 個人番号 in all a file says: every cell of every sheet, shown or hidden, in what is seen,
/// held and computed; every paragraph with what is hidden in it. It tells places, never the number.
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

    public static Found in(Workbook workbook) {
        var search = new NumberSearch();
        workbook.sheets().forEach(search::search);
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
            labelled.add(sheet.name());
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

    /// @param named whether what stands left of the cell or above it says 個人番号
    private void place(Sheet sheet, Cell cell, boolean named) {
        if (said(cell).isEmpty()) {
            return;
        }
        var where = (sheet.name() + " " + cell.address()).strip();
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
