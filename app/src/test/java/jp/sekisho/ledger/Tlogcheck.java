package jp.sekisho.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `tlogcheck`, a verifier made of other people's Go libraries. Whoever asks for it is skipped, with a
/// word why, where its source or Go is not at hand.
public final class Tlogcheck {
    private final Path program;

    private Tlogcheck(Path program) {
        this.program = program;
    }

    /// What it said, and whether it found the ledger good (0), wrong (1) or unreadable (2).
    public record Said(int exit, String text) {}

    public static Tlogcheck build(Path into) throws IOException, InterruptedException {
        var shared = System.getProperty("sekisho.shared", "../../shared");
        var source = Path.of(shared, "tools/tlogcheck").toAbsolutePath();
        assumeTrue(Files.isDirectory(source), "no source of tlogcheck at " + source);
        var go = go();
        assumeTrue(go.isPresent(), "no Go on the path or in /usr/local/go");
        var program = into.resolve("tlogcheck");
        var built = run(source, List.of(go.get().toString(), "build", "-o", "" + program, "."));
        assumeTrue(built.exit() == 0, () -> "tlogcheck cannot be built: " + built.text());
        return new Tlogcheck(program);
    }

    private static Optional<Path> go() {
        return Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)),
                        Stream.of("/usr/local/go/bin"))
                .map(folder -> Path.of(folder, "go"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public Said check(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return run(program.getParent(), command);
    }

    private static Said run(Path in, List<String> command)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .directory(in.toFile())
                        .redirectErrorStream(true)
                        .start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), text);
    }
}
