package jp.sekisho.mynumber.directory;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.sekisho.extract.Row;
import jp.sekisho.extract.Sheet;
import jp.sekisho.extract.Value;
import jp.sekisho.extract.Workbook;

/// The table of `csvde`: a heading that begins with DN, semicolons between the values of one attribute,
/// `X'…'` around bytes.
final class CsvTable {
    private CsvTable() {}

    static boolean isOne(Workbook workbook) {
        return workbook.form() instanceof Workbook.Delimited
                && heading(workbook).map(row -> text(row, 1).equalsIgnoreCase("DN")).orElse(false);
    }

    private static Optional<Row> heading(Workbook workbook) {
        return workbook.sheets().stream().findFirst().map(Sheet::rows).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    private static String text(Row row, int column) {
        var cell = row.cell(column);
        return cell.value() instanceof Value.Text(String raw) ? raw : cell.text();
    }

    static List<DirectoryEntry> read(Workbook workbook) {
        var heading = heading(workbook).orElseThrow();
        var entries = new ArrayList<DirectoryEntry>();
        for (var row : workbook.sheets().getFirst().rows()) {
            if (row.number() == heading.number()) {
                continue;
            }
            var entry = new DirectoryEntry();
            for (var cell : row.cells()) {
                int column = cell.address().column();
                var attribute = text(heading, column);
                if (attribute.isEmpty()) {
                    throw DirectoryFlaw.at(row.number(), heading.cells().size() + " ,");
                }
                add(entry, attribute, text(row, column), row.number());
            }
            entries.add(entry);
        }
        return entries;
    }

    private static void add(DirectoryEntry entry, String attribute, String value, int line) {
        if (attribute.equalsIgnoreCase("DN")) {
            entry.add(attribute, value);
            return;
        }
        for (var each : DirectoryEntry.values(value)) {
            if (each.startsWith("X'") && each.endsWith("'") && each.length() > 2) {
                try {
                    entry.add(
                            attribute,
                            HexFormat.of().parseHex(each.substring(2, each.length() - 1)));
                } catch (IllegalArgumentException broken) {
                    throw DirectoryFlaw.at(line, "X'…'");
                }
            } else {
                entry.add(attribute, each);
            }
        }
    }
}
