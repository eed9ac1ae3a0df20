package jp.sekisho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import jp.sekisho.statute.Reading;
import jp.sekisho.statute.Statute;

/// Brings a file to the engine, or says in one line why it cannot.
final class RegulationFile {
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private RegulationFile() {}

    static Reading read(Path file) {
        byte[] bytes = bytes(file);
        if (bytes.length == 0) {
            throw new BadInput("file.empty", file);
        }
        FileKind.refuseOthers(file, bytes);
        String text = TextEncoding.decode(file, bytes);
        if (text.isBlank()) {
            throw new BadInput("file.blank", file);
        }
        return Statute.read(text);
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInput("file.directory", file);
        }
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new BadInput("file.too.big", file, megabytes(size));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new BadInput("file.missing", file);
        } catch (IOException wrong) {
            throw new BadInput("file.unreadable", file, String.valueOf(wrong.getMessage()));
        }
    }

    private static String megabytes(long bytes) {
        return "%.1f".formatted(bytes / 1024.0 / 1024.0);
    }
}
