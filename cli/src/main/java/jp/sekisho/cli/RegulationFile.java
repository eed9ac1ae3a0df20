package jp.sekisho.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import jp.sekisho.statute.Reading;
import jp.sekisho.statute.Statute;

/// Brings a file to the engine, or says in one line why it cannot.
final class RegulationFile {
    private static final int MEGABYTE = 1_000_000;

    /// No encoding has more characters than bytes, so what is shorter than this is short enough for the engine.
    private static final int MOST_BYTES = Statute.LONGEST;

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

    /// Counts while it reads: a pipe or a device does not say beforehand how long it is.
    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInput("file.directory", file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BadInput("file.too.big", file, MOST_BYTES / MEGABYTE);
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw new BadInput("file.missing", file);
        } catch (AccessDeniedException denied) {
            throw new BadInput("file.denied", file);
        } catch (IOException wrong) {
            throw new BadInput("file.unreadable", file, String.valueOf(wrong.getMessage()));
        }
    }
}
