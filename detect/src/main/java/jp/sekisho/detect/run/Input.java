package jp.sekisho.detect.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A source of events: its name in alerts, how to open it, its size in bytes, or -1 where that is not
/// known beforehand, whether it is read on as it grows, and the file that it is, if any.
public record Input(
        String name, Opener opener, long size, boolean isFollowed, @Nullable Path file) {
    private static final int BUFFER = 1 << 16;

    /// Opens a source.
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /// A file; one whose name ends with `.gz` is unpacked on the way.
    public static Input file(Path path) throws IOException {
        if (path.toString().endsWith(".gz")) {
            return new Input(
                    path.toString(),
                    () -> new GZIPInputStream(Files.newInputStream(path), BUFFER),
                    -1,
                    false,
                    path);
        }
        // A pipe has no size.
        long size = Files.isRegularFile(path) ? Files.size(path) : -1;
        Path file = size < 0 ? null : path;
        return new Input(path.toString(), () -> Files.newInputStream(path), size, false, file);
    }

    /// A file that is read on as it grows, until `stopped`.
    public static Input followed(Path path, BooleanSupplier stopped) {
        return new Input(path.toString(), () -> new Follow(path, stopped), -1, true, path);
    }

    /// A source that is no file, such as standard input.
    public static Input stream(String name, InputStream stream) {
        return new Input(name, () -> stream, -1, false, null);
    }

    /// Whether the file may be as long as that. One that was cut short is read anew.
    boolean reaches(long offset) throws IOException {
        boolean isPacked = size < 0 && !isFollowed;
        return file != null && (isPacked || Files.size(file) >= offset);
    }
}
