package jp.sekisho.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The certificate's end, and the services the program talks to. They are greeted, nothing is sent.
final class DoctorNet {
    private static final int PATIENCE = 3_000;
    private static final int WARNING = 30;

    private DoctorNet() {}

    static List<Finding> look(
            Optional<Path> certificate, Optional<String> clamd, Optional<DoctorDatabase> known) {
        return List.of(
                certificate
                        .map(DoctorNet::certificate)
                        .orElseGet(() -> Finding.ok("tls", "tls.none")),
                clamd.map(DoctorNet::clamd).orElseGet(() -> Finding.ok("clamd", "clamd.none")),
                known.isEmpty()
                        ? Finding.ok("mail", "mail.unknown")
                        : known.get()
                                .mail()
                                .map(DoctorNet::mail)
                                .orElseGet(() -> Finding.ok("mail", "mail.none")));
    }

    private static Finding certificate(Path file) {
        try (var in = Files.newInputStream(file)) {
            if (CertificateFactory.getInstance("X.509").generateCertificate(in)
                    instanceof X509Certificate read) {
                var end = read.getNotAfter().toInstant();
                var day = BackupWords.time(end);
                long left = Duration.between(Instant.now(), end).toDays();
                if (end.isBefore(Instant.now())) {
                    return Finding.bad("tls", "tls.ended", day);
                }
                return left < WARNING
                        ? Finding.note("tls", "tls.soon", day, left)
                        : Finding.ok("tls", "tls", day);
            }
        } catch (IOException | CertificateException unreadable) {
            // Told below.
        }
        return Finding.bad("tls", "tls.unreadable", file);
    }

    private static Finding clamd(String address) {
        try {
            return "PONG".equals(ping(address))
                    ? Finding.ok("clamd", "clamd", address)
                    : Finding.bad("clamd", "clamd.silent", address);
        } catch (IOException | IllegalArgumentException silent) {
            return Finding.bad("clamd", "clamd.silent", address);
        }
    }

    /// `zPING` of clamd(8), over a socket of the machine or TCP.
    private static String ping(String address) throws IOException {
        if (address.startsWith("/")) {
            try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(address));
                channel.write(ByteBuffer.wrap("zPING\0".getBytes(US_ASCII)));
                var answer = ByteBuffer.allocate(16);
                channel.read(answer);
                return new String(answer.array(), 0, answer.position(), US_ASCII).replace("\0", "");
            }
        }
        int colon = address.lastIndexOf(':');
        try (var socket =
                open(
                        address.substring(0, Math.max(0, colon)),
                        Integer.parseInt(address.substring(colon + 1)))) {
            socket.getOutputStream().write("zPING\0".getBytes(US_ASCII));
            return new String(socket.getInputStream().readNBytes(4), US_ASCII);
        }
    }

    private static Finding mail(DoctorDatabase.Mail server) {
        var address = server.host() + ":" + server.port();
        try (var socket = open(server.host(), server.port())) {
            if (!server.speaksFirst()) {
                return Finding.ok("mail", "mail.reached", address);
            }
            var greeting = new String(socket.getInputStream().readNBytes(3), US_ASCII);
            socket.getOutputStream().write("QUIT\r\n".getBytes(US_ASCII));
            return greeting.equals("220")
                    ? Finding.ok("mail", "mail", address)
                    : Finding.bad("mail", "mail.other", address);
        } catch (IOException silent) {
            return Finding.bad("mail", "mail.silent", address);
        }
    }

    private static Socket open(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }
}
