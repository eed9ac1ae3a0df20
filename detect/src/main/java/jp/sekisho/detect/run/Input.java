package jp.sekisho.detect.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/// A source of events: its name in alerts, how to open it, its size in bytes, or -1 where that is not
/// known beforehand, and whether it is read on as it grows.
public record Input(String name, Opener opener, long size, boolean isFollowed) {
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
                    false);
        }
        // A pipe has no size.
        long size = Files.isRegularFile(path) ? Files.size(path) : -1;
        return new Input(path.toString(), () -> Files.newInputStream(path), size, false);
    }

    /// A file that is read on as it grows, until `stopped`.
    public static Input followed(Path path, BooleanSupplier stopped) {
        return new Input(path.toString(), () -> new Follow(path, stopped), -1, true);
    }
}
