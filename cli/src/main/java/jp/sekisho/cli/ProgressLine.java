package jp.sekisho.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import jp.sekisho.detect.Detection;

/// How far a run is, about every second: one line that is written over on a terminal, else a line every
/// ten seconds.
final class ProgressLine implements Consumer<Detection.Progress>, AutoCloseable {
    private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final boolean terminal = isTerminal();
    private final long start = System.nanoTime();
    private long next;
    private boolean written;

    ProgressLine(PrintWriter err) {
        this.err = err;
        this.next = start + interval();
    }

    private long interval() {
        return (terminal ? ON_TERMINAL : ELSEWHERE).toNanos();
    }

    /// Standard error may be a terminal though standard output is a file.
    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    @Override
    public void accept(Detection.Progress progress) {
        long now = System.nanoTime();
        if (now < next) {
            return;
        }
        next = now + interval();
        String line = line(progress, (now - start) / 1e9);
        if (terminal) {
            err.print("\r\u001b[K" + line);
        } else {
            err.println(line);
        }
        err.flush();
        written = true;
    }

    private static String line(Detection.Progress progress, double seconds) {
        double rate = progress.events() / seconds;
        double megabytes = progress.bytes() / 1e6;
        String left =
                progress.totalBytes() > progress.bytes() && progress.bytes() > 0
                        ? Messages.of(
                                "detect.left",
                                Math.round(
                                        seconds
                                                * (progress.totalBytes() - progress.bytes())
                                                / progress.bytes()))
                        : "";
        return Messages.of(
                "detect.progress",
                progress.events(),
                Math.round(rate),
                Math.round(megabytes / seconds),
                progress.alerts(),
                left);
    }

    @Override
    public void close() {
        if (terminal && written) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
