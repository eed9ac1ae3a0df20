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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads Sigma rules, filters and correlations from text, files and folders.
public final class RuleReader {
    private final Placeholders placeholders;

    public RuleReader(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /// Reads every `.yml` and `.yaml` file below each path or in a tar archive, in the order of their
    /// names.
    public Rules read(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        Map<String, byte[]> packed = new TreeMap<>();
        for (Path path : paths) {
            if (Archive.isArchive(path)) {
                packed.putAll(Archive.read(path, RuleReader::isRuleFile));
                continue;
            }
            try (Stream<Path> found = Files.walk(path)) {
                found.filter(file -> file.equals(path) || isRuleFile(file.toString()))
                        .filter(Files::isRegularFile)
                        .sorted(Comparator.comparing(Path::toString))
                        .forEach(files::add);
            }
        }
        // Files are independent of each other, and reading YAML is what loading costs.
        List<DocumentReader> read =
                new ArrayList<>(files.parallelStream().map(this::file).toList());
        read.addAll(
                packed.entrySet().parallelStream()
                        .map(file -> document(file.getKey(), file.getValue()))
                        .toList());
        return assemble(read);
    }

    /// Reads rules from a text; `name` stands for the file in problems.
    public Rules read(String name, String text) {
        return assemble(List.of(new DocumentReader(name, placeholders).read(text)));
    }

    private static boolean isRuleFile(String name) {
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    private DocumentReader file(Path file) {
        try {
            if (Files.size(file) > Yaml.MAX_CHARACTERS) {
                return refused(file.toString(), Flaw.TOO_LARGE_FILE, List.of());
            }
            return document(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            return refused(file.toString(), Flaw.NOT_YAML, List.of(String.valueOf(e.getMessage())));
        }
    }

    private DocumentReader document(String name, byte[] bytes) {
        if (bytes.length > Yaml.MAX_CHARACTERS) {
            return refused(name, Flaw.TOO_LARGE_FILE, List.of());
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new DocumentReader(name, placeholders).read(text);
        } catch (CharacterCodingException e) {
            return refused(name, Flaw.NOT_UTF8, List.of());
        }
    }

    private DocumentReader refused(String name, Flaw flaw, List<String> culprits) {
        DocumentReader reader = new DocumentReader(name, placeholders);
        reader.problems.add(new Problem(name, 1, flaw, culprits));
        return reader;
    }

    private static Rules assemble(List<DocumentReader> files) {
        RuleBook book = new RuleBook();
        files.forEach(book::add);
        return book.close();
    }
}
