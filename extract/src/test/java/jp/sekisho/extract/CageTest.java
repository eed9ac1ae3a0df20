package jp.sekisho.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CageTest {
    private static final Path CLASSES = Path.of("target/test-classes").toAbsolutePath();

    @Test
    void whoever_takes_the_child_over_gets_nowhere(@TempDir Path folder) throws Exception {
        var cage = Cage.strongest(CLASSES);
        assumeTrue(!cage.network() && root(), "without the rights to cut a child off");
        var secret = folder.resolve("secret");
        Files.createFile(
                secret,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var empty = Files.createDirectory(folder.resolve("empty"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(said(cage, empty, String.valueOf(server.getLocalPort()), secret.toString()))
                    .containsExactly(
                            "network failed",
                            "secret failed",
                            "file failed",
                            "here failed",
                            "neighbours failed",
                            "environment []");
        }
        Files.deleteIfExists(Path.of("/tmp/sekisho-prisoner"));
    }

    @Test
    void the_child_is_a_user_that_nobody_else_is() throws Exception {
        assumeTrue(root(), "not root");
        var command = new ArrayList<>(Cage.strongest(CLASSES).prefix());
        command.add("id");
        var process = new ProcessBuilder(command).start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .contains("uid=" + Cage.USER)
                .doesNotContain("nobody", "root");
    }

    @Test
    void a_program_that_the_child_cannot_read_is_named(@TempDir Path folder) throws Exception {
        assumeTrue(root(), "not root");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> Cage.strongest(folder.resolve("a.jar")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(folder.toString());
    }

    private static List<String> said(Cage cage, Path folder, String... arguments) throws Exception {
        var command = new ArrayList<>(cage.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(
                List.of("-XX:-UsePerfData", "-cp", CLASSES.toString(), Prisoner.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        var process = builder.start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }
}
