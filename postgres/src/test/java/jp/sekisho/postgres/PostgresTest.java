package jp.sekisho.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir Path parent;

    private Path folder() throws IOException {
        Modes.folder(parent, "rwxr-xr-x");
        return parent.resolve("data");
    }

    @Test
    void whatIsCommittedIsThereAfterARestart() throws Exception {
        try (var folder = open();
                var postgres = Postgres.start(folder)) {
            run(postgres.login(Role.OWNER), "create schema kept");
            run(postgres.login(Role.OWNER), "create table kept.note as select '塚\uFA10' as text");
        }
        try (var folder = open();
                var postgres = Postgres.start(folder)) {
            assertThat(ask(postgres.login(Role.OWNER), "select text from kept.note"))
                    .isEqualTo("塚\uFA10");
            assertThat(ask(postgres.login(Role.OWNER), "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void onlyTheRolesWithTheirPasswordsComeIn() throws Exception {
        try (var folder = open();
                var postgres = Postgres.start(folder)) {
            var app = postgres.login(Role.APP);
            assertThat(ask(app, "select current_user")).isEqualTo("sekisho_app");
            assertThatThrownBy(() -> new Login(app.url(), app.user(), "guess").connect())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> new Login(app.url(), "postgres", "postgres").connect())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> run(app, "create schema mine"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aProgramKilledWithoutWarningLeavesAFolderThatStartsAgain() throws Exception {
        var path = folder();
        var child = serve(path);
        var server = Long.parseLong(child.inputReader().readLine());
        assertThat(ProcessHandle.of(server)).isPresent();
        child.destroyForcibly().waitFor();
        try (var folder = DataFolder.open(path, DataFolder.Purpose.REAL);
                var postgres = Postgres.start(folder)) {
            assertThat(ask(postgres.login(Role.APP), "select 1")).isEqualTo("1");
            // It belongs to the system now, which may take a moment to bury it.
            ProcessHandle.of(server)
                    .ifPresent(old -> old.onExit().completeOnTimeout(old, 10, SECONDS).join());
            assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void aServerKilledWithoutWarningComesBackWithAllThatWasCommitted() throws Exception {
        try (var folder = open();
                var postgres = Postgres.start(folder)) {
            var login = postgres.login(Role.OWNER);
            run(login, "create schema kept");
            run(login, "create table kept.note as select 42 as n");
            var killed = ProcessHandle.of(postgres.pid()).orElseThrow();
            new ProcessBuilder("kill", "-KILL", String.valueOf(postgres.pid())).start().waitFor();
            killed.onExit().join();
            await(() -> ask(login, "select n from kept.note"), "42");
        }
    }

    private static void await(java.util.concurrent.Callable<String> question, String answer)
            throws Exception {
        for (int second = 0; second < 60; second++) {
            try {
                assertThat(question.call()).isEqualTo(answer);
                return;
            } catch (SQLException notYet) {
                Thread.sleep(500);
            }
        }
        assertThat(question.call()).isEqualTo(answer);
    }

    @Test
    void twoProgramsCannotUseOneFolder() throws Exception {
        var path = folder();
        var child = serve(path);
        child.inputReader().readLine();
        assertThatThrownBy(() -> DataFolder.open(path, DataFolder.Purpose.REAL))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(path.toString());
        assertThat(Postgres.running(path, Role.BACKUP))
                .hasValueSatisfying(login -> assertThat(asks(login)).isEqualTo("sekisho_backup"));
        child.destroyForcibly().waitFor();
    }

    /// A process loses its lock on a file when it closes any channel to it.
    @Test
    void aSecondOpeningInTheSameProgramDoesNotGiveTheLockBack() throws Exception {
        var path = folder();
        try (var folder = DataFolder.open(path, DataFolder.Purpose.REAL)) {
            assertThatThrownBy(() -> DataFolder.open(path, DataFolder.Purpose.REAL))
                    .isInstanceOf(Refusal.class);
            var link = Files.createSymbolicLink(path.resolveSibling("link"), path);
            assertThatThrownBy(() -> DataFolder.existing(link)).isInstanceOf(Refusal.class);
            assertThat(DataFolder.inUse(path)).isTrue();
            assertThat(folder.root()).isEqualTo(path);
            var other = serve(path);
            assertThat(other.inputReader().readLine()).as("it is refused").isNull();
            assertThat(other.waitFor()).isNotZero();
        }
        assertThat(DataFolder.inUse(path)).isFalse();
        DataFolder.open(path, DataFolder.Purpose.REAL).close();
    }

    @Test
    void aFolderThatCannotBeWrittenSaysWhy() throws Exception {
        var path = folder();
        var disk = Files.createDirectories(path);
        var mounted =
                new ProcessBuilder("mount", "-t", "tmpfs", "-o", "ro", "none", disk.toString())
                        .start()
                        .waitFor();
        assumeTrue(mounted == 0, "no right to mount a disk that is read-only");
        try {
            assertThatThrownBy(() -> DataFolder.open(path, DataFolder.Purpose.REAL))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Read-only file system")
                    .hasMessageContaining(path.toString());
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws Exception {
        var path = folder();
        Files.createDirectories(path);
        Files.writeString(path.resolve("給与.xlsx"), "");
        assertThatThrownBy(() -> DataFolder.open(path, DataFolder.Purpose.REAL))
                .isInstanceOf(Refusal.class);
        assertThat(Files.list(path)).hasSize(1);
    }

    @Test
    void aFolderOfAnotherFormatOrPurposeIsRefused() throws Exception {
        open().close();
        assertThatThrownBy(() -> DataFolder.open(folder(), DataFolder.Purpose.DEMO))
                .isInstanceOf(Refusal.class);
        Files.writeString(folder().resolve("sekisho.properties"), "format=99\npurpose=REAL\n");
        assertThatThrownBy(() -> DataFolder.open(folder(), DataFolder.Purpose.REAL))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("99");
    }

    @Test
    void aFolderWhoseRestoreStoppedHalfwayIsNobodysData() throws Exception {
        DataFolder.forRestore(folder(), DataFolder.Purpose.REAL).close();
        assertThatThrownBy(this::open).isInstanceOf(Refusal.class).hasMessageContaining("復元");
        assertThatThrownBy(() -> DataFolder.forRestore(folder(), DataFolder.Purpose.REAL))
                .isInstanceOf(Refusal.class);
    }

    private DataFolder open() throws IOException {
        return DataFolder.open(folder(), DataFolder.Purpose.REAL);
    }

    private static Process serve(Path folder) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var path = System.getProperty("java.class.path");
        var command = List.of(java, "-cp", path, Served.class.getName(), folder.toString());
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static void run(Login login, String sql) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String asks(Login login) {
        try {
            return ask(login, "select current_user");
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
    }

    private static String ask(Login login, String sql) throws SQLException {
        try (var connection = login.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
