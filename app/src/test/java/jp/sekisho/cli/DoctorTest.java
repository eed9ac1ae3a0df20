package jp.sekisho.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.ArrayList;
import java.util.List;
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
        var arguments = new ArrayList<>(List.of("doctor", "--json"));
        arguments.addAll(List.of("--data", folder.toString()));
        arguments.addAll(List.of(more));
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

    private static Finding.Level level(List<Finding> findings, int at) {
        return findings.get(at).level();
    }

    @Test
    void aMachineThatIsTooSmallOrAnotherIsSaidToBe() {
        var good =
                new DoctorMachine.Facts(
                        2, 4_000, "Linux", "amd64", Runtime.Version.parse("25.0.3"), "/java");
        assertThat(DoctorMachine.look(good))
                .extracting(Finding::level)
                .containsOnly(Finding.Level.OK);
        var small =
                new DoctorMachine.Facts(
                        1, 1_500, "Linux", "aarch64", Runtime.Version.parse("21.0.1"), "/java");
        assertThat(DoctorMachine.look(small))
                .extracting(Finding::level)
                .containsExactly(
                        Finding.Level.NOTE,
                        Finding.Level.NOTE,
                        Finding.Level.BAD,
                        Finding.Level.BAD);
        var tiny =
                new DoctorMachine.Facts(
                        2, 500, "Linux", "x86_64", Runtime.Version.parse("25"), "/java");
        assertThat(level(DoctorMachine.look(tiny), 1)).isEqualTo(Finding.Level.BAD);
    }

    @Test
    void roomAndFontsAreSaidToLack() {
        assertThat(DoctorFolder.room(900).level()).isEqualTo(Finding.Level.BAD);
        assertThat(DoctorFolder.room(4_000).level()).isEqualTo(Finding.Level.NOTE);
        assertThat(DoctorFolder.room(6_000).level()).isEqualTo(Finding.Level.OK);
        assertThat(DoctorFonts.papers(List.of("BIZUDPGothic-Regular.ttf")).level())
                .isEqualTo(Finding.Level.OK);
        assertThat(DoctorFonts.papers(List.of("BIZUDPGothic-Regular.ttf", "LICENSE-none")).level())
                .isEqualTo(Finding.Level.BAD);
        assertThat(DoctorFonts.screen(false).level()).isEqualTo(Finding.Level.NOTE);
        assertThat(DoctorFonts.screen(true).level()).isEqualTo(Finding.Level.OK);
    }

    @Test
    void aFolderOfSomethingElseIsBad() throws IOException {
        var foreign = Files.createDirectory(place.resolve("photos"));
        Files.writeString(foreign.resolve("a.jpg"), "a");
        assertThat(look(foreign).about("folder")).contains("\"bad\"");
        var folder = made();
        Files.delete(folder.resolve("secrets"));
        assertThat(look(folder).about("folder")).contains("\"bad\"", "secrets");
    }

    @Test
    void backupsThatGrewOldOrLieInTheDataFolderAreBad() throws IOException {
        var folder = TestServer.freshDatabase().folder().root();
        var backups = Files.createDirectory(place.resolve("backups"));
        Files.setPosixFilePermissions(backups, PosixFilePermissions.fromString("rwxr-xr-x"));
        run("backup", "new-key", "--data", folder.toString());
        run("backup", "make", "--data", folder.toString(), "--to", backups.toString());
        assertThat(afterDays(folder, backups, 0)).isEqualTo(Finding.Level.OK);
        assertThat(afterDays(folder, backups, 3)).isEqualTo(Finding.Level.NOTE);
        assertThat(afterDays(folder, backups, 8)).isEqualTo(Finding.Level.BAD);
        var gone = place.resolve("unplugged").toString();
        assertThat(look(folder, "--backup", gone).about("backup")).contains("\"bad\"", gone);
        assertThat(look(folder, "--backup", folder.resolve("keys").toString()).about("backup"))
                .contains("\"bad\"");
    }

    private static Finding.Level afterDays(Path folder, Path backups, int days) {
        var now = Instant.now().plus(Duration.ofDays(days));
        return DoctorBackups.look(folder, Optional.empty(), Optional.of(backups), now)
                .getLast()
                .level();
    }

    @Test
    void aMailServerIsGreetedAndACertificateReadToItsEnd() throws Exception {
        assertThat(mail("220 mail.example ready\r\n")).isEqualTo(Finding.Level.OK);
        assertThat(mail("SSH-2.0-other\r\n")).isEqualTo(Finding.Level.BAD);
        var silent = new DoctorDatabase.Mail("127.0.0.1", Integer.parseInt(port()), true);
        assertThat(mail(silent)).isEqualTo(Finding.Level.BAD);

        assertThat(tls("-1d", "365")).contains("\"ok\"");
        assertThat(tls("-1d", "10")).contains("\"note\"");
        assertThat(tls("-20d", "10")).contains("\"bad\"");
    }

    private static Finding.Level mail(String greeting) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread =
                    Thread.ofVirtual()
                            .start(() -> {
                                try (var socket = server.accept()) {
                                    socket.getOutputStream().write(greeting.getBytes(UTF_8));
                                    socket.getInputStream().readAllBytes();
                                } catch (IOException gone) {
                                    // It asks no more.
                                }
                            });
            var found = mail(new DoctorDatabase.Mail("127.0.0.1", server.getLocalPort(), true));
            thread.join();
            return found;
        }
    }

    private static Finding.Level mail(DoctorDatabase.Mail server) {
        var known = new DoctorDatabase(Optional.empty(), Optional.empty(), Optional.of(server));
        return DoctorNet.look(Optional.empty(), Optional.empty(), Optional.of(known))
                .getLast()
                .level();
    }

    /// What is said of a certificate that began and lasts so.
    private String tls(String begins, String days) throws Exception {
        var store = place.resolve("store" + begins + days);
        keytool(
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-startdate",
                begins,
                "-validity",
                days,
                "-keystore",
                store.toString());
        var file = place.resolve("cert" + begins + days + ".pem");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "a",
                "-file",
                file.toString(),
                "-keystore",
                store.toString());
        return look(place.resolve("nothing"), "--tls-cert", file.toString()).about("tls");
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", "changeit"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void aPortThatIsNoneIsRefusedInOneLine() {
        var ran = run("doctor", "--data", place.toString(), "--port", "70000");
        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.out.lines()).hasSize(1).first().asString().contains("--port 70000", "65535");
    }

    @Test
    void everySayingHasWhatToDoInBothLanguages() {
        for (var locale : List.of(Locale.JAPANESE, Locale.ROOT)) {
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
