package jp.sekisho.acl;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A script that knows the right answers, asked many questions at a time through a pipe.
final class Oracle implements AutoCloseable {

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private Oracle(Process process) {
        this.process = process;
        questions =
                new BufferedWriter(
                        new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8),
                        1 << 20);
        answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Samba's access check, if Debian's python3-samba is installed.
    static Optional<Oracle> samba() {
        Path python = Path.of("/usr/bin/python3");
        if (!Files.isExecutable(python)
                || !Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/samba"))) {
            return Optional.empty();
        }
        return Optional.of(start(python.toString(), script("samba_oracle.py").toString()));
    }

    static Oracle start(String... command) {
        try {
            return new Oracle(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path script(String name) {
        Path here = Path.of("src/test/oracle", name);
        return Files.exists(here) ? here : Path.of("acl/src/test/oracle", name);
    }

    /// One answer for each question. A few hundred at a time keep both sides busy.
    List<String> ask(List<String> lines) {
        try {
            // The script answers line by line, so a second thread has to take the answers
            // meanwhile.
            Thread asking = Thread.ofPlatform().start(() -> write(lines));
            List<String> answered = new ArrayList<>(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                String answer = answers.readLine();
                if (answer == null || answer.startsWith("error")) {
                    throw new IllegalStateException(answer + " to " + lines.get(i));
                }
                answered.add(answer);
            }
            asking.join();
            return answered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(List<String> lines) {
        try {
            for (String line : lines) {
                questions.write(line);
                questions.write('\n');
            }
            questions.flush();
        } catch (IOException e) {
            // The script was ended because an answer was wrong; that is what the test will tell.
        }
    }

    /// Ends the script first: a question may still wait to be written when an answer was wrong.
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
