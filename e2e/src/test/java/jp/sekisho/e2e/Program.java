package jp.sekisho.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The packaged program as an office runs it: plain jars, its own database, a data folder.
final class Program implements AutoCloseable {
    private static final Path HOME = Path.of("..", "app", "target").toAbsolutePath().normalize();

    private final Path parent;
    private final int port;
    private Process process;

    private Program(Path parent, int port, Process process) {
        this.parent = parent;
        this.port = port;
        this.process = process;
    }

    static Program start(String... options) throws IOException {
        var parent = Files.createTempDirectory("sekisho-e2e");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        var port = freePort();
        var program = new Program(parent, port, run(parent, port, options));
        program.await();
        return program;
    }

    /// Ends the program and starts it again on the same data.
    void restart(String... options) throws IOException {
        stop();
        Files.delete(parent.resolve("output"));
        process = run(parent, port, options);
        await();
    }

    private static Process run(Path parent, int port, String... options) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                java(),
                                "-Duser.language=ja",
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                // Too short a life for the optimising compiler to pay.
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                jars(HOME)));
        command.addAll(List.of("jp.sekisho.Sekisho", "--port", String.valueOf(port)));
        command.addAll(List.of("--data", parent.resolve("data").toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(parent.resolve("output").toFile())
                .start();
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    private static String jars(Path home) throws IOException {
        try (var files = Files.list(home.resolve("lib"))) {
            return files.map(file -> "lib/" + file.getFileName())
                    .sorted()
                    .collect(Collectors.joining(":"));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException {
        for (int tenths = 0; tenths < 6_000 && process.isAlive(); tenths++) {
            if (output().contains("127.0.0.1:" + port)) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IOException("the program did not start:\n" + output());
    }

    String output() throws IOException {
        var file = parent.resolve("output");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Path data() {
        return parent.resolve("data");
    }

    /// What the command-line tool says of the ledger while the program runs.
    String verifyLedger() throws IOException, InterruptedException {
        var tools = Path.of("..", "cli", "target").toAbsolutePath().normalize();
        var process =
                new ProcessBuilder(
                                java(),
                                "-Duser.language=ja",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                jars(tools),
                                "jp.sekisho.cli.Main",
                                "ledger",
                                "verify",
                                "--data",
                                data().toString())
                        .directory(tools.toFile())
                        .redirectErrorStream(true)
                        .start();
        var output =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private void stop() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        var faults =
                output().lines().dropWhile(line -> !line.contains(" ERROR ")).limit(60).toList();
        if (!faults.isEmpty()) {
            throw new IOException("the program stumbled:\n" + String.join("\n", faults));
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        try (var paths = Files.walk(parent)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
