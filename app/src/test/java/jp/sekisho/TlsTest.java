package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.sekisho.postgres.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program under a certificate that the JDK's own tool made.
class TlsTest {
    @TempDir static Path folder;

    private static Made first;
    private static Made second;

    /// A certificate for localhost and its key, as PEM files.
    private record Made(Path certificate, Path key, X509Certificate content) {
        static Made make(String name, String... options) throws Exception {
            var store = folder.resolve(name + ".p12");
            var command =
                    new java.util.ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "keytool")
                                            .toString(),
                                    "-genkeypair",
                                    "-keystore",
                                    store.toString(),
                                    "-storepass",
                                    "changeit",
                                    "-alias",
                                    "web",
                                    "-dname",
                                    "CN=" + name,
                                    "-validity",
                                    "90"));
            command.addAll(List.of(options));
            var tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(tool.getInputStream().readAllBytes());
            assertThat(tool.waitFor()).as(said).isZero();
            var keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
            var content = (X509Certificate) keys.getCertificate("web");
            var key = keys.getKey("web", "changeit".toCharArray());
            return new Made(
                    pem(name + ".crt", "CERTIFICATE", content.getEncoded()),
                    pem(name + ".key", "PRIVATE KEY", key.getEncoded()),
                    content);
        }

        private static Path pem(String file, String kind, byte[] content) throws IOException {
            var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
            return Files.writeString(
                    folder.resolve(file),
                    "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
        }
    }

    @BeforeAll
    static void certificates() throws Exception {
        first = Made.make("first", "-keyalg", "EC", "-ext", "san=dns:localhost,ip:127.0.0.1");
        second = Made.make("second", "-keyalg", "RSA", "-ext", "san=dns:localhost,ip:127.0.0.1");
    }

    @Test
    void pagesAreServedUnderTheCertificateAndARenewedOneIsTakenUp() throws Exception {
        var certificate = Files.copy(first.certificate(), folder.resolve("now.crt"));
        var key = Files.copy(first.key(), folder.resolve("now.key"));
        var options =
                Options.parse("--port", "0", "--tls-cert", "" + certificate, "--tls-key", "" + key);
        assertThat(options.host()).isEqualTo("localhost");
        var database = TestServer.freshDatabase();
        var application =
                Sekisho.application(database.folder(), database.logins(), Clock.systemUTC());
        try (var context = application.run(Sekisho.properties(database.folder(), options))) {
            var port = context.getEnvironment().getProperty("local.server.port");
            var address = URI.create("https://localhost:" + port + "/setup");

            var page = get(address, first.content());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000");
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(
                            cookie -> assertThat(cookie).contains("Secure").contains("HttpOnly"));

            Files.copy(
                    second.certificate(),
                    certificate,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.copy(second.key(), key, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(takenUp(address, second.content())).isTrue();
        }
    }

    private static boolean takenUp(URI address, Certificate renewed) throws Exception {
        for (int tenths = 0; tenths < 300; tenths++) {
            try {
                return get(address, renewed).statusCode() == 200;
            } catch (javax.net.ssl.SSLException notYet) {
                Thread.sleep(100);
            }
        }
        return false;
    }

    private static HttpResponse<String> get(URI address, Certificate trusted) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        store.setCertificateEntry("only", trusted);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (var client = HttpClient.newBuilder().sslContext(context).build()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void whatIsWrongWithTheFilesIsSaidInOneLine() throws Exception {
        var nameless = Made.make("nameless", "-keyalg", "EC");
        refused(first.certificate(), folder.resolve("absent"), "absent を読めません");
        refused(first.key(), first.key(), "証明書として読めません");
        refused(first.certificate(), first.certificate(), "秘密鍵として読めません");
        refused(first.certificate(), second.key(), "証明書 " + first.certificate() + " のものではありません");
        refused(nameless.certificate(), nameless.key(), "サーバの名前");
        var locked =
                Files.writeString(folder.resolve("locked"), "-----BEGIN ENCRYPTED PRIVATE KEY");
        refused(first.certificate(), locked, "パスフレーズ");
    }

    private static void refused(Path certificate, Path key, String why) {
        assertThatThrownBy(
                        () -> Options.parse("--tls-cert", "" + certificate, "--tls-key", "" + key))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
    }

    @Test
    void withoutACertificateOnlyThisMachineIsServed() {
        assertThat(Options.parse().address()).isEqualTo(InetAddress.getLoopbackAddress());
        assertThatThrownBy(() -> Options.parse("--address", "0.0.0.0"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--tls-cert");
        assertThatThrownBy(() -> Options.parse("--tls-cert", "" + first.certificate()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--tls-key");
        var both =
                Options.parse(
                        "--tls-cert", "" + first.certificate(), "--tls-key", "" + first.key());
        assertThat(both.address().isAnyLocalAddress()).isTrue();
    }
}
