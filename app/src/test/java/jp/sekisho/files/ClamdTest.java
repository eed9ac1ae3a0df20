package jp.sekisho.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import jp.sekisho.shared.Unacceptable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The conversation with clamd: with one that speaks its protocol to the letter, and with the real
/// one where it is installed.
class ClamdTest {
    /// In two halves, so that no scanner takes this file for what it only names.
    private static final byte[] EICAR =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
                    .getBytes(US_ASCII);

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    /// Understands `zPING` and `zINSTREAM` as clamd(8) describes them, with its limit.
    private static final class Daemon implements AutoCloseable {
        private final ServerSocket socket =
                new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        private final int limit;
        private final CopyOnWriteArrayList<byte[]> scanned = new CopyOnWriteArrayList<>();

        Daemon(int limit) throws IOException {
            this.limit = limit;
            Thread.ofVirtual()
                    .start(() -> {
                        while (!socket.isClosed()) {
                            try (var client = socket.accept()) {
                                converse(client);
                            } catch (IOException gone) {
                                // The next one may be better.
                            }
                        }
                    });
        }

        String address() {
            return "127.0.0.1:" + socket.getLocalPort();
        }

        private void converse(Socket client) throws IOException {
            var in = new DataInputStream(client.getInputStream());
            var command = new StringBuilder();
            for (int each = in.read(); each > 0; each = in.read()) {
                command.append((char) each);
            }
            var answer =
                    switch (command.toString()) {
                        case "zPING" -> "PONG";
                        case "zINSTREAM" -> scan(in);
                        default -> "UNKNOWN COMMAND";
                    };
            client.getOutputStream().write((answer + "\0").getBytes(US_ASCII));
        }

        private String scan(DataInputStream in) throws IOException {
            var content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length != 0; length = in.readInt()) {
                if (length < 0 || content.size() + length > limit) {
                    return "INSTREAM size limit exceeded. ERROR";
                }
                content.write(in.readNBytes(length));
            }
            scanned.add(content.toByteArray());
            return content.toString(US_ASCII).contains("EICAR")
                    ? "stream: Test.Eicar FOUND"
                    : "stream: OK";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void aCleanFileIsSentWholeAndSaidToBeClean() throws IOException {
        try (var daemon = new Daemon(1 << 20)) {
            var content = new byte[200_000];
            new java.util.Random(1).nextBytes(content);
            assertThat(check(daemon.address(), content)).isEqualTo(VirusScan.Result.CLEAN);
            assertThat(daemon.scanned).singleElement().isEqualTo(content);
        }
    }

    @Test
    void whatIsFoundIsRefusedByItsName() throws IOException {
        try (var daemon = new Daemon(1 << 20)) {
            assertThatThrownBy(() -> check(daemon.address(), EICAR))
                    .isInstanceOf(Unacceptable.class)
                    .hasMessageContainingAll("problem.evidence.virus,", "Test.Eicar");
        }
    }

    @Test
    void aFileOverItsLimitIsRefusedAsSuch() throws IOException {
        try (var daemon = new Daemon(100_000)) {
            assertThatThrownBy(() -> check(daemon.address(), new byte[5 << 20]))
                    .hasMessageContaining("problem.evidence.virus.");
        }
    }

    @Test
    void aSilentDaemonStopsUploadsAndNoneIsSaid() throws IOException {
        int free;
        try (var nobody = new ServerSocket(0)) {
            free = nobody.getLocalPort();
        }
        assertThatThrownBy(() -> check("127.0.0.1:" + free, EICAR))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.evidence.virus.silent");
        assertThatThrownBy(() -> check("/no/such/socket", EICAR))
                .hasMessageContaining("problem.evidence.virus.silent");
        assertThatThrownBy(() -> check("nonsense", EICAR))
                .hasMessageContaining("problem.evidence.virus.silent");
        assertThat(check("", EICAR)).isEqualTo(VirusScan.Result.NONE);
    }

    @Test
    void aDaemonThatHearsAndSaysNothingIsNotWaitedForForEver() throws IOException {
        try (var mute = new ServerSocket(0)) {
            var clamd = new Clamd("127.0.0.1:" + mute.getLocalPort(), Duration.ofSeconds(1));
            assertThatThrownBy(() -> clamd.scan(EICAR)).hasMessageContaining("no answer");
        }
    }

    @Test
    void theRealDaemonSaysTheSame(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(CLAMD), "without clamd");
        var socket = folder.resolve("clamd.sock");
        var signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("own.ndb"),
                "Test.Eicar:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
        var configuration = folder.resolve("clamd.conf");
        Files.writeString(
                configuration,
                """
                DatabaseDirectory %s
                LocalSocket %s
                Foreground yes
                StreamMaxLength 1M
                User %s
                """
                        .formatted(signatures, socket, System.getProperty("user.name")));
        var daemon =
                new ProcessBuilder(CLAMD.toString(), "-c", configuration.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        try {
            for (int wait = 0; wait < 300 && !Files.exists(socket); wait++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(check(socket.toString(), "harmless".getBytes(US_ASCII)))
                    .isEqualTo(VirusScan.Result.CLEAN);
            assertThatThrownBy(() -> check(socket.toString(), EICAR))
                    .hasMessageContainingAll("problem.evidence.virus,", "Test.Eicar");
            assertThatThrownBy(() -> check(socket.toString(), new byte[3 << 20]))
                    .hasMessageContaining("problem.evidence.virus.large");
        } finally {
            daemon.destroy();
            daemon.waitFor();
        }
    }

    private static VirusScan.Result check(String address, byte[] content) {
        return new VirusScan(address).check("evidence.file", "資料.txt", content);
    }
}
