package jp.sekisho.bench.detect;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a lane: `Generate LANE EVENTS FILE [SEED]`.
public final class Generate {
    static final long SEED = 20261124;

    private Generate() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("Generate LANE EVENTS FILE [SEED]");
        }
        long seed = args.length > 3 ? Long.parseLong(args[3]) : SEED;
        write(Lane.named(args[0]), Long.parseLong(args[1]), seed, Path.of(args[2]));
    }

    static void write(Lane lane, long events, long seed, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (long number = 0; number < events; number++) {
                out.write(lane.event(seed, number));
            }
        }
    }
}
