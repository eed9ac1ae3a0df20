package jp.sekisho.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.sekisho.extract.Refusal.Reason;
import jp.sekisho.extract.wire.In;

/// One child at work on one file. It is killed by its own id when its time is over, when it says too
/// much or nonsense, and in any case at the end.
final class Child {
    private static final System.Logger LOG = System.getLogger(Child.class.getName());
    private static final int COMPLAINT = 8192;

    /// What a Java program that ran out of memory ends with, when it was told to end.
    private static final int OUT_OF_MEMORY = 3;

    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("extract-clock").daemon(true).factory());

    private final Process process;
    private final Question question;
    private final Budget budget;
    private final AtomicBoolean late = new AtomicBoolean();

    /// How the answer is to be understood.
    @FunctionalInterface
    interface Question {
        Heard answer(In in) throws IOException;
    }

    private Child(Process process, Question question, Budget budget) {
        this.process = process;
        this.question = question;
        this.budget = budget;
    }

    /// The signal that ends the child with its parent follows the thread that forked, so that thread
    /// stays until the child is gone. It is none that many callers share.
    static Heard run(
            List<String> command, Path folder, byte[] file, Question question, Budget budget) {
        var outcome = new CompletableFuture<Heard>();
        Thread.ofPlatform()
                .name("extract")
                .daemon(true)
                .start(() -> {
                    try {
                        outcome.complete(fork(command, folder, file, question, budget));
                    } catch (IOException | RuntimeException | Error problem) {
                        outcome.completeExceptionally(problem);
                    }
                });
        try {
            return outcome.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Refusal.of(Reason.FAILED);
        } catch (ExecutionException problem) {
            LOG.log(System.Logger.Level.ERROR, "no child", problem.getCause());
            return Refusal.of(Reason.FAILED);
        }
    }

    private static Heard fork(
            List<String> command, Path folder, byte[] file, Question question, Budget budget)
            throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        var process = builder.start();
        var child = new Child(process, question, budget);
        var end = CLOCK.schedule(child::tooLate, budget.time().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return child.ask(file);
        } finally {
            end.cancel(false);
            process.destroyForcibly();
            join(process);
        }
    }

    private void tooLate() {
        late.set(true);
        process.destroyForcibly();
    }

    private Heard ask(byte[] file) {
        Thread.ofVirtual().start(() -> feed(file));
        var complaint = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> complaint.complete(listen(process.getErrorStream())));
        try {
            return question.answer(new In(process.getInputStream(), budget.answerBytes()));
        } catch (In.Overrun tooMuch) {
            return Refusal.of(Reason.TOO_LARGE);
        } catch (IOException broken) {
            return failure(broken, complaint);
        }
    }

    private Refusal failure(IOException broken, CompletableFuture<String> complaint) {
        // A child that is ending by itself shall say with what.
        if (!ended()) {
            process.destroyForcibly();
            join(process);
        }
        if (late.get()) {
            return new Refusal(
                    Reason.TOO_SLOW, "limit", List.of(String.valueOf(budget.time().toSeconds())));
        }
        if (process.exitValue() == OUT_OF_MEMORY) {
            return Refusal.of(Reason.TOO_LARGE);
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "child ended with {0}, {1}: {2}",
                String.valueOf(process.exitValue()),
                broken.getClass().getSimpleName(),
                places(complaint.join()));
        return Refusal.of(Reason.FAILED);
    }

    /// Where in the program it broke. The rest of what it complains may quote the file.
    private static String places(String complaint) {
        return String.join(
                " ",
                complaint
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.matches("at [\\w.$/@]{1,200}\\([\\w.:]{1,80}\\)"))
                        .limit(5)
                        .toList());
    }

    private void feed(byte[] file) {
        try (var to = process.getOutputStream()) {
            to.write(file);
        } catch (IOException endedEarly) {
            // It says why on its own stream.
        }
    }

    /// Keeps the beginning, and takes the rest so that the child is not held up.
    private static String listen(InputStream stream) {
        try {
            var beginning = stream.readNBytes(COMPLAINT);
            stream.transferTo(OutputStream.nullOutputStream());
            return new String(beginning, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    private boolean ended() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void join(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
