package jp.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import jp.sekisho.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `sekisho backup …` and `sekisho restore`, as somebody types them.
class BackupCommandsTest {
    private static Path data;
    private static Path place;
    private static Path key;
    private static Path file;

    @BeforeAll
    static void aBackup() throws IOException {
        data = TestServer.freshDatabase().folder().root();
        place = Files.createTempDirectory("sekisho-commands");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        var made = run("backup", "new-key", "--data", data.toString(), "--json");
        key = Files.writeString(place.resolve("key"), field(made.out, "key"));
        var backup = run("backup", "make", "--data", "" + data, "--to", "" + place, "--json");
        assertThat(backup.code).isZero();
        file = Path.of(field(backup.out, "file"));
    }

    @AfterAll
    static void end() throws IOException {
        try (var paths = Files.walk(place)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private static String field(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertThat(matcher.find()).as(json).isTrue();
        return matcher.group(1);
    }

    private static void oneLine(Ran ran, String about) {
        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err.strip().lines()).hasSize(1);
        assertThat(ran.err).contains(about);
    }

    @Test
    void aBackupIsCheckedWithAndWithoutItsKey() {
        assertThat(run("backup", "check", "" + file, "--key", "" + key).code).isZero();
        var unopened = run("backup", "check", "" + file, "--without-key", "--json");
        assertThat(unopened.code).isZero();
        assertThat(unopened.out).contains("\"opened\":false");
    }

    @Test
    void itIsRestoredOnceAndNeverOverAnything() {
        var target = place.resolve("restored").toString();
        var restored = run("restore", "" + file, "--data", target, "--key", "" + key);
        assertThat(restored.err).isEmpty();
        assertThat(restored.code).isZero();
        assertThat(run("ledger", "verify", "--data", target).code).isZero();
        oneLine(run("restore", "" + file, "--data", target, "--key", "" + key), target);
        oneLine(run("restore", "" + file, "--data", "" + data, "--key", "" + key), "" + data);
    }

    @Test
    void whatCannotBeUsedIsSaidInOneLine() throws IOException {
        var other = Files.writeString(place.resolve("other"), "AAAAA");
        oneLine(run("backup", "check", "" + file, "--key", "" + other), "65");
        oneLine(run("backup", "check", "" + key, "--key", "" + key), "" + key);
        oneLine(run("backup", "check", "nowhere", "--without-key"), "nowhere");
        oneLine(run("backup", "make", "--data", "" + data, "--to", "/nowhere"), "/nowhere");
        oneLine(run("backup", "make", "--data", "/nowhere"), "/nowhere");
        var short_ = Files.readAllBytes(file);
        var cut = Files.write(place.resolve("cut"), java.util.Arrays.copyOf(short_, 5_000));
        oneLine(
                run("restore", "" + cut, "--data", place + "/cut-data", "--key", "" + key),
                "" + cut);
        assertThat(place.resolve("cut-data")).doesNotExist();
    }
}
