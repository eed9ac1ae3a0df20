package jp.sekisho.detect.rule;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Reads Sigma rules, filters and correlations from text, files and folders.
public final class RuleReader {
    private final Placeholders placeholders;

    public RuleReader(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /// Reads every `.yml` and `.yaml` file below each path, in the order of their names.
    public Rules read(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> found = Files.walk(path)) {
                found.filter(file -> file.equals(path) || isRuleFile(file))
                        .filter(Files::isRegularFile)
                        .sorted(Comparator.comparing(Path::toString))
                        .forEach(files::add);
            }
        }
        // Files are independent of each other, and reading YAML is what loading costs.
        return assemble(files.parallelStream().map(this::file).toList());
    }

    /// Reads rules from a text; `name` stands for the file in problems.
    public Rules read(String name, String text) {
        return assemble(List.of(new DocumentReader(name, placeholders).read(text)));
    }

    private static boolean isRuleFile(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    private DocumentReader file(Path file) {
        DocumentReader reader = new DocumentReader(file.toString(), placeholders);
        try {
            if (Files.size(file) > Yaml.MAX_CHARACTERS) {
                reader.problems.add(
                        new Problem(file.toString(), 1, Flaw.TOO_LARGE_FILE, List.of()));
                return reader;
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return reader.read(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            reader.problems.add(new Problem(file.toString(), 1, Flaw.NOT_UTF8, List.of()));
        } catch (IOException e) {
            reader.problems.add(
                    new Problem(
                            file.toString(),
                            1,
                            Flaw.NOT_YAML,
                            List.of(String.valueOf(e.getMessage()))));
        }
        return reader;
    }

    private static Rules assemble(List<DocumentReader> files) {
        RuleBook book = new RuleBook();
        files.forEach(book::add);
        return book.close();
    }
}
