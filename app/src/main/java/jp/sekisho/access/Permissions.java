package jp.sekisho.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which right carries which permission, from the table that ships with the program. One line per
/// permission: its name, then a mark under each right that has it.
public final class Permissions {
    private final Map<String, Set<Right>> table;

    private Permissions(Map<String, Set<Right>> table) {
        this.table = table;
    }

    public static Permissions load() {
        try (var stream = Permissions.class.getResourceAsStream("permissions.csv")) {
            if (stream == null) {
                throw new IOException("permissions.csv is missing from the program");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, UTF_8));
            return parse(reader.lines());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    static Permissions parse(Stream<String> lines) {
        var rows = lines.map(line -> List.of(line.split(",", -1))).toList();
        var rights = new ArrayList<Right>();
        rows.getFirst().stream().skip(1).forEach(name -> rights.add(Right.valueOf(name)));
        var table = new TreeMap<String, Set<Right>>();
        for (var row : rows.subList(1, rows.size())) {
            if (row.size() != rights.size() + 1 || table.containsKey(row.getFirst())) {
                throw new IllegalArgumentException("permissions.csv: " + row);
            }
            var granted = EnumSet.noneOf(Right.class);
            for (int at = 0; at < rights.size(); at++) {
                if (!row.get(at + 1).isBlank()) {
                    granted.add(rights.get(at));
                }
            }
            table.put(row.getFirst(), granted);
        }
        return new Permissions(table);
    }

    public Set<String> names() {
        return table.keySet();
    }

    public Set<Right> rights(String permission) {
        return table.getOrDefault(permission, Set.of());
    }

    Set<String> of(Set<Right> rights) {
        var names = new HashSet<String>();
        table.forEach((name, granted) -> {
            if (granted.stream().anyMatch(rights::contains)) {
                names.add(name);
            }
        });
        return names;
    }
}
