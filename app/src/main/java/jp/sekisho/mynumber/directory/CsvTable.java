package jp.sekisho.mynumber.directory;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The table of `csvde`: a heading that begins with DN, quotes around commas, semicolons between the
/// values of one attribute, `X'…'` around bytes.
final class CsvTable {
    private final String text;
    private int at;
    private int line = 1;

    private CsvTable(String text) {
        this.text = text;
    }

    static boolean isOne(String text) {
        return text.regionMatches(true, 0, "DN,", 0, 3);
    }

    static List<DirectoryEntry> read(String text) {
        var table = new CsvTable(text);
        var heading = table.row();
        var entries = new ArrayList<DirectoryEntry>();
        while (table.at < text.length()) {
            int begun = table.line;
            var row = table.row();
            if (row.size() == 1 && row.getFirst().isBlank()) {
                continue;
            }
            if (row.size() > heading.size()) {
                throw new DirectoryFlaw(begun, heading.size() + " ,");
            }
            var entry = new DirectoryEntry();
            for (int column = 0; column < row.size(); column++) {
                add(entry, heading.get(column), row.get(column), begun);
            }
            entries.add(entry);
        }
        return entries;
    }

    private static void add(DirectoryEntry entry, String attribute, String value, int line) {
        if (value.isEmpty()) {
            return;
        }
        if (attribute.equalsIgnoreCase("DN")) {
            entry.add(attribute, value);
            return;
        }
        for (var each : value.split("(?<!\\\\);", -1)) {
            if (each.startsWith("X'") && each.endsWith("'") && each.length() > 2) {
                try {
                    entry.add(
                            attribute,
                            HexFormat.of().parseHex(each.substring(2, each.length() - 1)));
                } catch (IllegalArgumentException broken) {
                    throw new DirectoryFlaw(line, "X'…'");
                }
            } else {
                entry.add(attribute, each);
            }
        }
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        int begun = line;
        var quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            line += c == '\n' ? 1 : 0;
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append(text.charAt(at++));
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                break;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new DirectoryFlaw(begun, "\"");
        }
        cells.add(cell.toString());
        return cells;
    }
}
