package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Role;

/// Program and database are killed by turns, at any moment, while four people write. All that
/// somebody was told is registered is there, and the ledger is whole. `bench/README.md` has the command
/// for a thousand.
final class Kills {
    private static final int EACH = 5;

    private final Set<String> registered = new HashSet<>();
    private final Random random = new Random(20261128);
    private long server;

    /// @param arguments how often to kill; a line follows each life that lost nothing
    public static void main(String[] arguments) throws Exception {
        var start = System.nanoTime();
        new Kills()
                .run(
                        Integer.parseInt(arguments[0]),
                        said ->
                                System.out.printf(
                                        "%s, %d s%n",
                                        said, (System.nanoTime() - start) / 1_000_000_000));
    }

    /// @return how many were told that they are registered, all of whom are there
    int run(int kills, Consumer<String> said) throws Exception {
        var parent = Files.createTempDirectory("sekisho-killed");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        var data = parent.resolve("data");
        for (int done = 0; done < kills; ) {
            int deaths = Math.min(EACH, kills - done);
            life(data, done, deaths);
            long entries = mustBeThere(data);
            done += deaths;
            said.accept(
                    "%d kills, %d acknowledged and there, %d entries whole"
                            .formatted(done, registered.size(), entries));
        }
        try (var paths = Files.walk(parent)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
        return registered.size();
    }

    /// Some deaths of the database under one program, and its own at the end.
    private void life(Path data, int life, int deaths) throws Exception {
        var program = start(data, life);
        try (var said = program.inputReader()) {
            for (int death = 1; death < deaths; death++) {
                hear(said, 20 + random.nextInt(40));
                var now = Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst();
                kill(Long.parseLong(now.strip()));
            }
            hear(said, 20 + random.nextInt(40));
            kill(program.pid());
            // What was said before it died counts too.
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                take(line);
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private static Process start(Path data, int life) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        data.toString(),
                        String.valueOf(life))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void hear(BufferedReader said, int more) throws IOException {
        int before = registered.size();
        while (registered.size() < before + more) {
            var line = said.readLine();
            assertThat(line).as("the program goes on").isNotNull();
            take(line);
        }
    }

    private void take(String line) {
        assertThat(line).doesNotStartWith("fault");
        if (line.startsWith("registered ")) {
            registered.add(line.substring("registered ".length()));
        }
        if (line.startsWith("serving ")) {
            server = Long.parseLong(line.substring("serving ".length()));
        }
    }

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-KILL", String.valueOf(pid)).start().waitFor();
    }

    private long mustBeThere(Path data) throws SQLException {
        assertThat(server).isPositive();
        try (var folder = DataFolder.open(data, DataFolder.Purpose.REAL);
                var postgres = Postgres.start(folder);
                var connection = postgres.login(Role.BACKUP).connect()) {
            var there = new HashSet<String>();
            try (var rows =
                    connection
                            .createStatement()
                            .executeQuery("select name from organization.person_state")) {
                while (rows.next()) {
                    there.add(rows.getString(1));
                }
            }
            assertThat(there).containsAll(registered);
            var report = LedgerAudit.run(connection, List.of());
            assertThat(report.whole()).as("%s", report).isTrue();
            return report.log().summary().size();
        }
    }
}
