package jp.sekisho.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import jp.sekisho.RunningApp;
import jp.sekisho.access.Accounts;
import jp.sekisho.notices.Mail.State;
import jp.sekisho.notices.MailServer.Security;
import jp.sekisho.organization.People;
import jp.sekisho.postgres.Role;
import jp.sekisho.shared.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/// Mail over real sockets, to a server that speaks the protocol and can be stopped.
class PostmanTest {
    private static final String PASSWORD = "hashi no mukou ni";

    @TempDir static Path folder;

    private RunningApp app;
    private Receiver receiver;
    private UUID person;

    /// What has come in, and which addresses are refused.
    private static final class Receiver implements AutoCloseable {
        private final SMTPServer server;
        private final List<MimeMessage> inbox;

        private Receiver(SMTPServer server, List<MimeMessage> inbox) {
            this.server = server;
            this.inbox = inbox;
        }

        static Receiver plain(int port) throws Exception {
            return start(port, null);
        }

        /// Takes nothing before it is encrypted and signed in to.
        static Receiver encrypted(SSLContext context) throws Exception {
            return start(0, context);
        }

        private static Receiver start(int port, SSLContext context) throws Exception {
            var inbox = new CopyOnWriteArrayList<MimeMessage>();
            var builder =
                    SMTPServer.port(port)
                            .bindAddress(InetAddress.getLoopbackAddress())
                            .simpleMessageListener(
                                    new SimpleMessageListener() {
                                        @Override
                                        public boolean accept(String from, String to) {
                                            return !to.startsWith("gone");
                                        }

                                        @Override
                                        public void deliver(
                                                String from, String to, java.io.InputStream data) {
                                            inbox.add(parse(data));
                                        }
                                    });
            if (context != null) {
                builder =
                        builder.enableTLS(true)
                                .requireTLS(true)
                                .startTlsSocketFactory(context)
                                .requireAuth(true)
                                .authenticationHandlerFactory(
                                        new EasyAuthenticationHandlerFactory(
                                                (user, password, _) -> {
                                                    if (!user.equals("sekisho")
                                                            || !password.equals("himitsu")) {
                                                        throw new LoginFailedException();
                                                    }
                                                }));
            }
            var server = builder.build();
            server.start();
            return new Receiver(server, inbox);
        }

        private static MimeMessage parse(java.io.InputStream data) {
            try {
                return new MimeMessage(
                        Session.getInstance(new Properties()),
                        new java.io.ByteArrayInputStream(data.readAllBytes()));
            } catch (Exception unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        int port() {
            return server.getPortAllocated();
        }

        /// The scheduled round may be the one that delivers.
        List<MimeMessage> await(int count) throws InterruptedException {
            for (int tenths = 0; tenths < 150 && inbox.size() < count; tenths++) {
                Thread.sleep(100);
            }
            assertThat(inbox).hasSize(count);
            return inbox;
        }

        @Override
        public void close() {
            server.stop();
        }
    }

    @BeforeEach
    void start() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        receiver = Receiver.plain(0);
        person = app.get(People.class).register("湖北 花子", "", "");
    }

    @AfterEach
    void end() {
        app.close();
        receiver.close();
    }

    private void use(int port, Security security, String signIn, String password, String trust) {
        app.get(MailServers.class)
                .set(
                        new MailServer(
                                "localhost",
                                port,
                                security,
                                signIn,
                                false,
                                "sekisho@example.lg.jp",
                                "https://sekisho.example.lg.jp/",
                                "",
                                trust),
                        password);
    }

    private void usePlain() {
        use(receiver.port(), Security.NONE, "", "", "");
        app.get(Addresses.class).set(person, "hanako@example.lg.jp", true);
    }

    private void urgent() {
        app.get(Notices.class).tellAtOnce(List.of(person), "factor-removed", List.of(), "/me");
    }

    @Test
    void whatIsUrgentArrivesAtOnceInJapanese() throws Exception {
        usePlain();
        urgent();
        app.get(Postman.class).round();
        var mail = receiver.await(1).getFirst();
        assertThat(mail.getSubject()).startsWith("【関所】あなたの二要素認証が外されました");
        assertThat(mail.getContent().toString())
                .contains("二要素認証が外されました", "https://sekisho.example.lg.jp/me");
        assertThat(mail.getFrom()[0]).hasToString("sekisho@example.lg.jp");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(app.get(Notices.class).unread(person)).isEqualTo(1);
        app.get(Postman.class).round();
        receiver.await(1);
    }

    @Test
    void nothingIsLostWhileTheServerIsDown() throws Exception {
        usePlain();
        var port = receiver.port();
        receiver.close();
        for (int n = 0; n < 3; n++) {
            urgent();
        }
        for (int minute = 0; minute < 6; minute++) {
            app.get(Postman.class).round();
            app.clock.forward(Duration.ofMinutes(2));
        }
        assertThat(app.get(Outbox.class).count(State.QUEUED)).isEqualTo(3);
        assertThat(app.get(Outbox.class).in(State.QUEUED))
                .anySatisfy(mail -> {
                    assertThat(mail.tries()).isPositive();
                    assertThat(mail.problem()).isNotEmpty();
                });
        receiver = Receiver.plain(port);
        app.clock.forward(Duration.ofHours(2));
        app.get(Postman.class).round();
        assertThat(receiver.await(3).stream().map(PostmanTest::id).distinct()).hasSize(3);
        assertThat(app.get(Outbox.class).count(State.QUEUED)).isZero();
        assertThat(ask("select count(*) from notices.mail where state = 'SENT' and body <> ''"))
                .isEqualTo("0");
    }

    @Test
    void aMailNobodyTakesIsGivenUpAfterFiveDaysAndTheOfficerHearsOfIt() throws Exception {
        usePlain();
        receiver.close();
        urgent();
        app.get(Postman.class).round();
        app.clock.forward(Duration.ofDays(5).plusHours(2));
        app.get(Postman.class).round();
        awaitState(State.DEAD);
        var officer = app.get(Accounts.class).all().getFirst().person();
        assertThat(app.get(Notices.class).of(officer))
                .extracting(Notice::key)
                .containsExactly("mail-dead");
        var dead = app.get(Outbox.class).in(State.DEAD).getFirst();
        app.get(Outbox.class).again(dead.id());
        assertThat(app.get(Outbox.class).count(State.QUEUED)).isEqualTo(1);
    }

    @Test
    void anAddressThatIsRefusedIsNotTriedAgainAndHoldsUpNobody() throws Exception {
        usePlain();
        app.get(Addresses.class).set(person, "gone@example.lg.jp", true);
        urgent();
        app.get(Addresses.class).set(person, "hanako@example.lg.jp", true);
        urgent();
        app.get(Postman.class).round();
        receiver.await(1);
        awaitState(State.DEAD);
        assertThat(app.get(Outbox.class).in(State.DEAD).getFirst().problem()).contains("553");
    }

    @Test
    void theDigestTellsEachMorningWhatIsUnreadAndOnlyOnce() throws Exception {
        usePlain();
        var notices = app.get(Notices.class);
        notices.tell(List.of(person), "mail-dead", List.of("a@example.lg.jp"), "/mail");
        notices.tell(List.of(person), "mail-dead", List.of("b@example.lg.jp"), "/mail");
        app.get(Postman.class).round();
        receiver.await(0);
        app.clock.forward(Duration.ofHours(22));
        app.get(Postman.class).round();
        receiver.await(0);
        app.clock.forward(Duration.ofHours(2));
        app.get(Postman.class).round();
        var mail = receiver.await(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("【関所】お知らせが2件あります");
        assertThat(mail.getContent().toString()).contains("a@example.lg.jp", "b@example.lg.jp");
        app.clock.forward(Duration.ofDays(1));
        app.get(Postman.class).round();
        receiver.await(1);
        notices.tell(List.of(person), "mail-dead", List.of("c@example.lg.jp"), "/mail");
        notices.read(person);
        app.clock.forward(Duration.ofDays(1));
        app.get(Postman.class).round();
        receiver.await(1);
    }

    @Test
    void aServerOfTheOfficesOwnCertificateIsSpokenToEncrypted() throws Exception {
        var made = certificate();
        try (var encrypted = Receiver.encrypted(made.context())) {
            var postman = app.get(Postman.class);
            use(encrypted.port(), Security.STARTTLS, "sekisho", "himitsu", made.pem());
            assertThat(postman.test(server(), "hanako@example.lg.jp")).isEmpty();
            encrypted.await(1);
            use(encrypted.port(), Security.STARTTLS, "sekisho", "", made.pem());
            assertThat(postman.test(server(), "hanako@example.lg.jp"))
                    .as("the password is kept when none is typed")
                    .isEmpty();
            use(encrypted.port(), Security.STARTTLS, "sekisho", "wrong", made.pem());
            assertThat(postman.test(server(), "hanako@example.lg.jp")).isNotEmpty();
            use(encrypted.port(), Security.STARTTLS, "sekisho", "himitsu", "");
            assertThat(postman.test(server(), "hanako@example.lg.jp"))
                    .as("a certificate nobody trusts")
                    .isNotEmpty();
            use(receiver.port(), Security.STARTTLS, "", "", "");
            assertThat(postman.test(server(), "hanako@example.lg.jp"))
                    .as("a server that cannot encrypt")
                    .isNotEmpty();
            receiver.await(0);
            encrypted.await(2);
        }
        assertThat(ask("select count(*) from notices.server where password is not null"))
                .isEqualTo("0");
        assertThat(ask("select count(*) from ledger.payload where content like '%himitsu%'"))
                .isEqualTo("0");
    }

    @Test
    void onlyAPlainAddressOfAnAllowedDomainIsTaken() {
        use(receiver.port(), Security.NONE, "", "", "");
        var addresses = app.get(Addresses.class);
        for (var bad :
                List.of("a", "a@b c", "a@b\r\nBcc: c@d", "甲@example.lg.jp", "a@b,c@d", "<a@b>")) {
            assertThatThrownBy(() -> addresses.set(person, bad, true))
                    .as(bad)
                    .isInstanceOf(Unacceptable.class);
        }
        var now = server();
        app.get(MailServers.class)
                .set(
                        new MailServer(
                                now.host(),
                                now.port(),
                                now.security(),
                                "",
                                false,
                                now.sender(),
                                "",
                                "example.lg.jp",
                                ""),
                        "");
        assertThatThrownBy(() -> addresses.set(person, "a@example.com", true))
                .isInstanceOf(Unacceptable.class);
        addresses.set(person, "a@EXAMPLE.lg.jp", true);
        assertThat(addresses.of(person)).isPresent();
        addresses.set(person, "", true);
        assertThat(addresses.of(person)).isEmpty();
    }

    private MailServer server() {
        return app.get(MailServers.class).now().orElseThrow();
    }

    private void awaitState(State state) throws InterruptedException {
        for (int tenths = 0; tenths < 150 && app.get(Outbox.class).count(state) == 0; tenths++) {
            Thread.sleep(100);
        }
        assertThat(app.get(Outbox.class).count(state)).isEqualTo(1);
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private record Made(SSLContext context, String pem) {}

    private static Made certificate() throws Exception {
        var store = folder.resolve("mail.p12");
        var tool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                "changeit",
                                "-alias",
                                "mail",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost")
                        .redirectErrorStream(true)
                        .start();
        tool.getInputStream().readAllBytes();
        assertThat(tool.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "changeit".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        var pem =
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(keys.getCertificate("mail").getEncoded())
                        + "\n-----END CERTIFICATE-----\n";
        return new Made(context, pem);
    }

    private String ask(String sql) throws Exception {
        try (var connection = app.database.login(Role.OWNER).connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
