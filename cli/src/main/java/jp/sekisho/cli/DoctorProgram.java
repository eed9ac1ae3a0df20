package jp.sekisho.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.Role;

/// A process that serves, as the system's list of processes shows it.
record DoctorProgram(long pid, List<String> arguments) {
    private static final String MAIN = "jp.sekisho.Sekisho";
    private static final int PATIENCE = 1_000;

    /// Those that serve this folder.
    static List<DoctorProgram> on(Path folder) {
        return ProcessHandle.allProcesses()
                .flatMap(process ->
                        process.info().arguments().map(List::of).stream()
                                .filter(all -> all.contains(MAIN))
                                .map(all -> new DoctorProgram(process.pid(), all)))
                .filter(each -> each.serves(folder))
                .toList();
    }

    private boolean serves(Path folder) {
        var served = option("--data").map(Path::of).orElseGet(DataFolder::usual);
        return served.toAbsolutePath().normalize().equals(folder);
    }

    Optional<String> option(String name) {
        int at = arguments.indexOf(name);
        return at >= 0 && at + 1 < arguments.size()
                ? Optional.of(arguments.get(at + 1))
                : Optional.empty();
    }

    static List<Finding> look(Path folder, List<DoctorProgram> programs, int port) {
        var findings = new ArrayList<Finding>();
        boolean held = DataFolder.inUse(folder);
        findings.add(program(folder, programs, held));
        findings.add(port(programs, held, port));
        return findings;
    }

    private static Finding program(Path folder, List<DoctorProgram> programs, boolean held) {
        if (programs.size() > 1) {
            var pids = programs.stream().map(each -> String.valueOf(each.pid)).toList();
            return Finding.bad("program", "program.two", String.join(", ", pids));
        }
        boolean database = database(folder);
        if (held) {
            return database
                    ? Finding.ok("program", "program.running")
                    : Finding.note("program", "program.starting");
        }
        return database
                ? Finding.note("program", "program.orphan")
                : Finding.ok("program", "program.stopped");
    }

    private static boolean database(Path folder) {
        try {
            return Files.isReadable(folder.resolve("secrets"))
                    && Postgres.running(folder, Role.BACKUP).isPresent();
        } catch (Refusal unreadable) {
            return false;
        }
    }

    private static Finding port(List<DoctorProgram> programs, boolean held, int port) {
        var number = String.valueOf(port);
        boolean answers = answers(port);
        if (!programs.isEmpty() || held) {
            return answers
                    ? Finding.ok("port", "port.ours", number)
                    : Finding.note("port", "port.silent", number);
        }
        return answers
                ? Finding.bad("port", "port.taken", number)
                : Finding.ok("port", "port.free", number);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
