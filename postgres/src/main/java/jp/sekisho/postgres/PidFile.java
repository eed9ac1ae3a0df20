package jp.sekisho.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a server writes about itself into its data directory: process id on line 1, port on line
/// 4, state on line 8.
record PidFile(long pid, int port, String state) {
    static Optional<PidFile> in(Path database) throws IOException {
        try {
            return parse(Files.readAllLines(database.resolve("postmaster.pid")));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    private static Optional<PidFile> parse(List<String> lines) {
        try {
            return lines.size() < 8
                    ? Optional.empty()
                    : Optional.of(
                            new PidFile(
                                    Long.parseLong(lines.get(0).strip()),
                                    Integer.parseInt(lines.get(3).strip()),
                                    lines.get(7).strip()));
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    boolean ready() {
        return state.equals("ready");
    }

    /// The living server this file speaks of, if it is one: a process id may belong to somebody
    /// else by now.
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().command().orElse("postgres").contains("postgres"));
    }
}
