package jp.sekisho.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/// Finds the tables of a sheet. A heading is a row of which at least two cells are known words; it
/// goes on as far down as its merged cells. What stands above it is its title.
final class Blocks {
    private static final int ENOUGH = 2;
    private static final int LONGEST = 20;

    private final Copy.Sheet sheet;
    private final Vocabulary vocabulary;
    private final List<Block> found = new ArrayList<>();
    private final List<Copy.Row> above = new ArrayList<>();
    private final List<Copy.Row> next = new ArrayList<>();

    private Blocks(Copy.Sheet sheet, Vocabulary vocabulary) {
        this.sheet = sheet;
        this.vocabulary = vocabulary;
    }

    static List<Block> of(Copy.Sheet sheet, Vocabulary vocabulary) {
        var blocks = new Blocks(sheet, vocabulary);
        blocks.find(blocks.headings());
        return blocks.found;
    }

    private List<Integer> headings() {
        var headings = new ArrayList<Integer>();
        int last = 0;
        for (var row : sheet.rows()) {
            if (row.number() > last && heading(row)) {
                headings.add(row.number());
                last = end(row);
            }
        }
        return headings.isEmpty() ? firstOfWords() : headings;
    }

    private boolean heading(Copy.Row row) {
        return row.cells().stream()
                        .filter(cell -> !cell.plain() && cell.text().length() <= LONGEST)
                        .filter(cell -> vocabulary.means(cell.text()))
                        .map(cell -> Words.folded(cell.text()))
                        .distinct()
                        .count()
                >= ENOUGH;
    }

    private static int end(Copy.Row row) {
        return row.cells().stream().mapToInt(Copy.Cell::last).max().orElse(row.number());
    }

    /// A heading nobody knows yet: the first row of three words or more, without a digit.
    private List<Integer> firstOfWords() {
        return sheet.rows().stream()
                .filter(row ->
                        row.cells().stream().filter(cell -> !cell.text().isBlank()).count() >= 3)
                .limit(1)
                .filter(row ->
                        row.cells().stream()
                                .noneMatch(
                                        cell -> cell.text().chars().anyMatch(Character::isDigit)))
                .map(Copy.Row::number)
                .toList();
    }

    private void find(List<Integer> headings) {
        if (headings.isEmpty()) {
            add("", List.of(), sheet.rows());
            return;
        }
        int at = 0;
        var heading = new ArrayList<Copy.Row>();
        var rows = new ArrayList<Copy.Row>();
        int last = -1;
        for (var row : sheet.rows()) {
            if (at < headings.size() && row.number() == headings.get(at)) {
                at++;
                if (!heading.isEmpty()) {
                    keepTitle(rows);
                    add(title(), heading, rows);
                    above.clear();
                    above.addAll(next);
                }
                heading.clear();
                rows.clear();
                heading.add(row);
                last = end(row);
            } else if (heading.isEmpty()) {
                above.add(row);
            } else if (row.number() <= last) {
                heading.add(row);
            } else {
                rows.add(row);
            }
        }
        add(title(), heading, rows);
    }

    /// The line just above the next heading is its title, not a row of the table before.
    private void keepTitle(List<Copy.Row> rows) {
        next.clear();
        if (!rows.isEmpty() && texts(rows.getLast()).size() <= 2) {
            next.add(rows.removeLast());
        }
    }

    private String title() {
        return String.join(" ", above.stream().flatMap(row -> texts(row).stream()).toList());
    }

    private static java.util.Set<String> texts(Copy.Row row) {
        var texts = new LinkedHashSet<String>();
        row.cells().stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .forEach(texts::add);
        return texts;
    }

    private void add(String title, List<Copy.Row> heading, List<Copy.Row> rows) {
        var numbers = new TreeSet<Integer>();
        heading.forEach(row -> numbers.addAll(written(row)));
        rows.forEach(row -> numbers.addAll(written(row)));
        var columns =
                numbers.stream()
                        .map(number ->
                                new Block.Column(
                                        number,
                                        parts(heading, number),
                                        sheet.hiddenColumns().contains(number)))
                        .toList();
        var first = heading.isEmpty() ? 0 : heading.getFirst().number();
        found.add(new Block(title, first, columns, List.copyOf(rows)));
    }

    private static List<Integer> written(Copy.Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.text().isBlank())
                .map(Copy.Cell::column)
                .toList();
    }

    private static List<String> parts(List<Copy.Row> heading, int column) {
        var parts = new LinkedHashSet<String>();
        heading.stream()
                .map(row -> row.cell(column).text().replaceAll("\\s+", "").strip())
                .filter(text -> !text.isEmpty())
                .forEach(parts::add);
        return List.copyOf(parts);
    }
}
