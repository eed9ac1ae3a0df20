package jp.sekisho.detect.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What `%name%` stands for in values with the modifier `expand`: one value per line of the file
/// `name.txt`. Values may hold wildcards. Immutable.
public record Placeholders(Map<String, List<String>> values) {
    public static final Placeholders NONE = new Placeholders(Map.of());
    private static final int MAX_VARIANTS = 100_000;

    public Placeholders {
        values = Map.copyOf(values);
    }

    /// Reads every `.txt` file of a folder. Empty lines and lines that begin with `#` are left out.
    public static Placeholders load(Path folder) throws IOException {
        Map<String, List<String>> values = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".txt")) {
                    List<String> lines =
                            Files.readAllLines(file).stream()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                                    .toList();
                    values.put(name.substring(0, name.length() - 4), lines);
                }
            }
        }
        return new Placeholders(values);
    }

    /// Every way to fill in the placeholders of a value as it is written. `\%` is a plain percent sign.
    List<String> expand(String value, int line) {
        List<String> variants = List.of("");
        int i = 0;
        while (i < value.length()) {
            int end = value.charAt(i) == '%' ? value.indexOf('%', i + 1) : -1;
            if (end > i + 1) {
                String name = value.substring(i + 1, end);
                List<String> known = values.get(name);
                if (known == null) {
                    throw new Refusal(Flaw.UNKNOWN_PLACEHOLDER, line, name);
                }
                variants = appended(variants, known, line);
                i = end + 1;
            } else {
                boolean escaped = value.startsWith("\\%", i);
                variants =
                        appended(
                                variants, List.of(escaped ? "%" : value.substring(i, i + 1)), line);
                i += escaped ? 2 : 1;
            }
        }
        return variants;
    }

    private static List<String> appended(List<String> heads, List<String> tails, int line) {
        if ((long) heads.size() * tails.size() > MAX_VARIANTS) {
            throw new Refusal(Flaw.EXPANSION_TOO_LARGE, line, "expand", "");
        }
        List<String> all = new ArrayList<>(heads.size() * tails.size());
        heads.forEach(head -> tails.forEach(tail -> all.add(head + tail)));
        return all;
    }
}
