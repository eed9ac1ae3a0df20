package jp.sekisho.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// A running server process over one data directory.
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Path database;
    private final Process process;
    private final int port;

    private Server(Path home, Path database, Process process, int port) {
        this.home = home;
        this.database = database;
        this.process = process;
        this.port = port;
    }

    static Server start(Path home, Path database, ServerUser user) throws IOException {
        return start(home, database, user, freePort());
    }

    /// On a port that callers already know.
    static Server start(Path home, Path database, ServerUser user, int port) throws IOException {
        stopOrphan(home, database);
        var command = new ArrayList<>(user.prefix());
        command.add(Platform.current().program(home, "postgres"));
        command.addAll(List.of("-D", database.toString()));
        command.addAll(List.of("-p", String.valueOf(port)));
        var output = Files.createTempFile("sekisho-postgres", ".log");
        var server = new Server(home, database, fork(command, output), port);
        try {
            server.awaitReady(output);
            return server;
        } catch (IOException | RuntimeException problem) {
            server.close();
            throw problem;
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /// The death signal follows the thread that forked, so that thread must outlive the server: it
    /// waits for it.
    private static Process fork(List<String> command, Path output) throws IOException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform()
                .name("postgres-parent")
                .daemon(true)
                .start(() -> {
                    try {
                        var process =
                                new ProcessBuilder(command)
                                        .directory(Path.of("/").toFile())
                                        .redirectErrorStream(true)
                                        .redirectOutput(output.toFile())
                                        .start();
                        started.complete(process);
                        process.waitFor();
                    } catch (IOException | InterruptedException problem) {
                        started.completeExceptionally(problem);
                    }
                });
        try {
            return started.get();
        } catch (ExecutionException | InterruptedException problem) {
            throw new IOException(problem.getMessage(), problem);
        }
    }

    private void awaitReady(Path output) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var file = PidFile.in(database);
            if (file.isPresent() && file.get().pid() == process.pid() && file.get().ready()) {
                return;
            }
            if (!process.isAlive()) {
                break;
            }
            pause();
        }
        throw new Refusal("server.start", database, lastLine(output));
    }

    private static String lastLine(Path output) throws IOException {
        var lines = Files.readAllLines(output);
        return lines.isEmpty() ? "" : lines.getLast();
    }

    /// A server that outlived its program is stopped: nobody else may be using this folder, whose
    /// lock we hold.
    private static void stopOrphan(Path home, Path database) throws IOException {
        var file = PidFile.in(database);
        if (file.isPresent()) {
            var orphan = file.get().process();
            if (orphan.isPresent()) {
                stop(home, database, orphan.get());
            }
        }
    }

    /// Fast shutdown: sessions are ended, everything committed is on disk.
    private static void stop(Path home, Path database, ProcessHandle handle) throws IOException {
        var signal =
                new ProcessBuilder(Platform.current().stop(home, database, handle.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            signal.waitFor();
            handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | java.util.concurrent.TimeoutException stuck) {
            throw new Refusal(stuck, "server.stop", String.valueOf(handle.pid()));
        }
    }

    private static int freePort() throws IOException {
        try (var socket =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return port;
    }

    CompletableFuture<?> ended() {
        return process.onExit();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            stop(home, database, process.toHandle());
        }
    }
}
