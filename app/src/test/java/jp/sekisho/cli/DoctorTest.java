package jp.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.sekisho.TestServer;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.DataFolder.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `sekisho doctor`, over folders that serve and folders that do not.
class DoctorTest {
    @TempDir private Path place;

    private record Ran(int code, String out) {
        /// The lines about one area, with what is to be done.
        String about(String area) {
            var found = new StringBuilder();
            Pattern.compile("\\{\"level\":\"(\\w+)\",\"area\":\"" + area + "\",[^}]*}")
                    .matcher(out)
                    .results()
                    .forEach(each -> found.append(each.group()).append('\n'));
            return found.toString();
        }
    }

    private static Ran run(String... arguments) {
        var out = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(out), arguments);
        return new Ran(code, out.toString());
    }

    private static Ran look(Path folder, String... more) {
        var arguments = new java.util.ArrayList<>(java.util.List.of("doctor", "--json"));
        arguments.addAll(java.util.List.of("--data", folder.toString()));
        arguments.addAll(java.util.List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Path made() {
        var folder = place.resolve("data");
        DataFolder.open(folder, Purpose.REAL).close();
        return folder;
    }

    /// Every file with its time and size; nothing of it may change.
    private static Map<String, String> state(Path folder) throws IOException {
        var all = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.toList()) {
                all.put(
                        path.toString(),
                        Files.getLastModifiedTime(path)
                                + " "
                                + Files.size(path)
                                + " "
                                + Files.getPosixFilePermissions(path));
            }
        }
        return all;
    }

    @Test
    void itChangesNothingAndStartsNothing() throws IOException {
        var folder = made();
        var before = state(folder);
        var ran = look(folder);
        assertThat(state(folder)).isEqualTo(before);
        assertThat(ran.about("program")).contains("\"ok\"");
        assertThat(ran.about("folder")).doesNotContain("\"bad\"");
        assertThat(ran.about("backup")).contains("\"bad\"", "new-key");
        assertThat(ran.code).isEqualTo(1);
        var gone = place.resolve("nothing");
        assertThat(look(gone).about("folder")).contains("\"note\"");
        assertThat(gone).doesNotExist();
    }

    @Test
    void aRunningProgramIsReadThroughItsDatabase() throws IOException {
        var folder = TestServer.freshDatabase().folder().root();
        var backups = Files.createDirectory(place.resolve("backups"));
        var free = port();
        assertThat(look(folder, "--port", free).about("program"))
                .contains(Messages.of("doctor.program.running"));
        assertThat(look(folder, "--port", free).about("backup"))
                .contains(Messages.of("doctor.backup.no-plan"));
        run("backup", "new-key", "--data", folder.toString());
        assertThat(look(folder, "--backup", backups.toString()).about("backup"))
                .contains("\"bad\"", "backup make");
        Files.setPosixFilePermissions(backups, PosixFilePermissions.fromString("rwxr-xr-x"));
        run("backup", "make", "--data", folder.toString(), "--to", backups.toString());
        assertThat(look(folder, "--backup", backups.toString()).about("backup"))
                .doesNotContain("\"bad\"", "\"note\"");
        run("backup", "new-key", "--data", folder.toString());
        assertThat(look(folder, "--backup", backups.toString()).about("backup"))
                .contains("\"note\"");
        var secrets = Files.readString(folder.resolve("secrets/sekisho_backup")).strip();
        assertThat(look(folder).out).doesNotContain(secrets);
    }

    @Test
    void keysThatOthersCanOpenAreBad() throws IOException {
        var folder = made();
        Files.setPosixFilePermissions(
                folder.resolve("keys"), PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(look(folder).about("folder")).contains("\"bad\"", "chmod -R go=");
    }

    @Test
    void aPortThatAnotherProgramHasIsBad() throws IOException {
        var folder = made();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ran = look(folder, "--port", "" + taken.getLocalPort());
            assertThat(ran.about("port")).contains("\"bad\"", "--port");
        }
        assertThat(look(folder, "--port", port()).about("port")).contains("\"ok\"");
    }

    private static String port() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    @Test
    void aClockBehindWhatWasWrittenIsBad() throws IOException {
        var folder = made();
        var now = Instant.parse("2026-11-24T00:00:00Z");
        var control = Files.createDirectories(folder.resolve("pg/global")).resolve("pg_control");
        Files.writeString(control, "");
        Files.setLastModifiedTime(control, FileTime.from(now.plus(Duration.ofHours(3))));
        assertThat(DoctorClock.look(folder, Optional.empty(), now).getFirst().level())
                .isEqualTo(Finding.Level.BAD);
        assertThat(
                        DoctorClock.look(folder, Optional.empty(), now.plus(Duration.ofHours(4)))
                                .getFirst()
                                .level())
                .isEqualTo(Finding.Level.OK);
        var entered =
                new DoctorDatabase(
                        Optional.of(now.plus(Duration.ofDays(1))),
                        Optional.empty(),
                        Optional.empty());
        assertThat(
                        DoctorClock.look(
                                        folder, Optional.of(entered), now.plus(Duration.ofHours(4)))
                                .getFirst()
                                .level())
                .isEqualTo(Finding.Level.BAD);
    }

    @Test
    void whatIsConfiguredAndSilentIsBad() throws IOException {
        var folder = made();
        var silent = "127.0.0.1:" + port();
        assertThat(look(folder, "--clamd", silent).about("clamd")).contains("\"bad\"");
        assertThat(look(folder, "--clamd", "nonsense").about("clamd")).contains("\"bad\"");
        var noPem = Files.writeString(place.resolve("cert.pem"), "nothing");
        assertThat(look(folder, "--tls-cert", noPem.toString()).about("tls")).contains("\"bad\"");
        assertThat(look(folder).about("fonts")).contains(Messages.of("doctor.fonts.papers"));
    }

    @Test
    void everySayingHasWhatToDoInBothLanguages() {
        for (var locale : java.util.List.of(Locale.JAPANESE, Locale.ROOT)) {
            var texts =
                    java.util.ResourceBundle.getBundle(
                            Messages.BUNDLE,
                            locale,
                            java.util.ResourceBundle.Control.getNoFallbackControl(
                                    java.util.ResourceBundle.Control.FORMAT_DEFAULT));
            assertThat(texts.keySet().stream().filter(key -> key.startsWith("doctor.")))
                    .hasSizeGreaterThan(100);
        }
    }
}
